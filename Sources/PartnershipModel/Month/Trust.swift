import LaneArithmetic

/// Trust between persons: slow to build, quick to lose, and long remembered.
extension World {
  /// Every month, every pair: what the other gives beside what one gives oneself and what is usual. More than that builds
  /// trust as far as it is seen; less costs more than the same more brings, and word of it gets round (Huxham & Vangen 2005;
  /// Luna-Reyes et al. 2008, doi:10.1002/sdr.409). Meetings add acquaintance and, where there is conflict, friction. What is
  /// not renewed returns to what an organisation is known for.
  func pledgesAreRemembered() {
    let sharpness = p[.sharpnessOfComparison]
    let kept = p[.trustGain] * middling(felt(chairTeamBuilding)) * visibilityOfContributions()
    // Nobody who has promised nothing breaks a promise.
    let broken = design.form == .formal ? p[.trustLostToBrokenPledges] : 0
    let acquaintance = p[.trustByAcquaintance] * held * rates.betweenMeetings * middling(felt(chairTeamBuilding))
    let friction = p[.trustLostToConflict] * conflict * held
    let fading = p[.trustFading]
    let met = held > 0
    let haveMet = met.any
    for j in 0..<n {
      wasThere[j] = select(met, represented[j], 0)
      worksAlong[j] = worksWithOthers(j)
    }
    for i in 0..<n {
      let expected = from(p[.givingThatIsUsual], own: contribution[i], weight: p[.weightOfOwnContribution])
      var (given, squares) = (Lane.zero, Lane.zero)
      for j in 0..<n where j != i {
        let surprise = clip((contribution[j] - expected) * sharpness, -1, 1) * worksAlong[i] * worksAlong[j]
        let now = trust[i, j]
        var gained = kept * most(surprise, 0)
        var lost = broken * most(-surprise, 0)
        if haveMet {
          let together = wasThere[i] * wasThere[j]
          gained += acquaintance * together
          lost += friction * together
        }
        let moved = clip(now + gained * (1 - now) - lost * now + fading * (standing[j] - now), 0.01, 0.99)
        trust[i, j] = moved
        given += atTable[j] * moved
        squares += atTable[j] * moved * moved
      }
      trustIsAveraged(i, given, squares)
    }
  }

  @inline(__always) private func from(_ usual: Lane, own: Lane, weight: Lane) -> Lane { usual + weight * (own - usual) }

  /// Mean, and mean square, of each partner's trust in the others at the table.
  func trustIsSummedUp() {
    for i in 0..<n {
      var (given, squares) = (Lane.zero, Lane.zero)
      for j in 0..<n where j != i {
        given += atTable[j] * trust[i, j]
        squares += atTable[j] * trust[i, j] * trust[i, j]
      }
      trustIsAveraged(i, given, squares)
    }
  }

  @inline(__always) private func trustIsAveraged(_ i: Int, _ given: Lane, _ squares: Lane) {
    let perOther = 1 / most(1, members - atTable[i])
    meanTrust[i] = given * perOther
    meanSquareOfTrust[i] = squares * perOther
  }
}
