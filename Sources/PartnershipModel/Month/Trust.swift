import LaneArithmetic

/// Trust between persons: slow to build, quick to lose; and what an organisation is thought of, which changes slower.
extension World {
  /// People who met compare what the other delivers with what they expected and give themselves. Commitments kept build
  /// trust, the less the more there is, and more where it seems to lead somewhere; commitments broken cost more than kept
  /// ones bring (Huxham & Vangen 2005; Luna-Reyes et al. 2008, doi:10.1002/sdr.409).
  func trustMoves() {
    let climate = 0.5 + felt(chairTeamBuilding)
    let seen = visibilityOfContributions()
    let gain = p[.trustGain] * climate * held
    let loss = p[.trustGain] * p[.lossToGain] * held
    let friction = p[.trustLostToConflict] * conflict * held
    let sharpness = p[.sharpnessOfComparison] * seen
    for i in 0..<n {
      let expected =
        p[.weightOfOwnContribution] * contribution[i] + (1 - p[.weightOfOwnContribution]) * expectation[i]
      let success = gain * (p[.trustWithoutResults] + p[.trustByResults] * belief[i])
      let isHere = select(held > 0, represented[i], 0)
      for j in 0..<n where j != i {
        let surprise = clip((contribution[j] - expected) * sharpness, -1, 1)
        let kept = success * (1 - trust[i, j]) * (1 + most(surprise, 0))
        let broken = loss * trust[i, j] * most(-surprise, 0)
        let met = isHere * represented[j]
        let moved = clip(trust[i, j] + met * (kept - broken - friction * trust[i, j]), 0.01, 0.99)
        trust[i, j] = select(met > 0, moved, trust[i, j])
      }
    }
  }

  /// Without contact trust returns to what the organisation is known for (Burt 2001 for the upper bound of the rate);
  /// what it is known for follows the trust its people earn. Where nobody works together, nothing moves.
  func trustFadesWithoutContact() {
    guard haveContact else { return }
    let others = Lane(1 / Double(max(1, n - 1)))
    // What is thought of an organisation comes from all others, trust at the table from those who are there.
    let fading = p[.trustFading]
    let met = held > 0
    for j in 0..<n {
      strangers[j] = p[.creditOfStrangers] * standing[j]
      wasThere[j] = select(met, represented[j], 0)
      received[j] = 0
    }
    for i in 0..<n {
      let wasHere = represented[i]
      var (given, squares) = (Lane.zero, Lane.zero)
      for j in 0..<n where j != i {
        let faded = trust[i, j] + fading * (1 - wasHere * wasThere[j]) * (strangers[j] - trust[i, j])
        trust[i, j] = faded
        received[j] += faded
        given += atTable[j] * faded
        squares += atTable[j] * faded * faded
      }
      trustIsAveraged(i, given, squares)
    }
    for j in 0..<n { standing[j] += p[.speedOfReputation] * (received[j] * others - standing[j]) }
  }

  /// Mean, and mean square, of each partner's trust in the others at the table; as it fades it is summed up in passing.
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
