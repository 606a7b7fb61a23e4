import Experiments
import PartnershipModel
import Statistics

/// What partnerships change, beside what changes without them.
extension Size {
  static let effects: [Size] = [
    Size(
      4, "An evaluator of an area programme detects", weight: 3, source: "NCJ 206325, 206327; table 2 of the evidence",
      [
        SizePart("a benefit", 0.35, 0.20...0.50, on: [.areaProgrammes]) {
          Evaluator.chances($0, .areaProgrammes, of: .outcome(.attainment)).benefit
        },
        SizePart("harm", 0.08, 0.03...0.15, on: [.areaProgrammes]) {
          Evaluator.chances($0, .areaProgrammes, of: .outcome(.attainment)).harm
        },
      ]),
    Size(
      5, "Of a narrow collaborative, a benefit on a measure or more", weight: 2, source: "Wells 2018; Schouten 2008",
      [SizePart("any measure", 0.75, 0.60...0.90, on: [.collaboratives]) { Evaluator.chanceOfAny($0, .collaboratives) }]
    ),
    Size(
      6, "Of integrated health and care, a benefit", weight: 2, isHeldOut: true, source: "Hayes 2012; BMC HSR 2021",
      [
        SizePart("on the aims as a whole", 0.25, 0.10...0.40, on: [.integratedCare]) {
          Evaluator.chances($0, .integratedCare, of: .outcome(.attainment)).benefit
        }
      ]),
    Size(
      7, "Effect on what is attained (d)", weight: 3, source: "table 2 of the evidence, judged",
      [
        SizePart("median", 0.15, 0.05...0.30, on: [.designs]) { Sizes.median($0.effectsOverNone) },
        SizePart("90th percentile", 0.5, 0.3...0.8, on: [.designs]) {
          let effects = $0.effectsOverNone.filter(\.isFinite).sorted()
          return effects.isEmpty ? .nan : quantile(ofSorted: effects, 0.9)
        },
      ]),
    Size(
      8, "Share of the improvement that comes without, too", weight: 3, source: "NCJ 206327; BMC HSR 2021",
      [
        SizePart("areas and all scenarios", 0.5, 0.4...1.0, tolerance: 0.1, on: [.areaProgrammes, .designs]) {
          Sizes.mean(over: $0[.areaProgrammes] + $0[.designs]) { group in
            let with = Sizes.mean(
              group.scenario.designs.indices.filter { !["without", "place"].contains(group.scenario.designs[$0].name) }
                .map { Sizes.mean(group.values($0, .outcome(.attainment))) })
            return Sizes.mean(group.values("without", .outcome(.attainment))) / with
          }
        }
      ]),
    Size(
      15, "Trust goes with what is attained (r)", weight: 3, source: "De Jong et al. 2016",
      [
        SizePart("between partnerships", 0.30, 0.20...0.40, on: [.designs]) {
          Sizes.mean(over: $0[.designs]) { group in
            Sizes.correlation(group.underDesigns(.outcome(.trust)), group.underDesigns(.outcome(.attainment)))
          }
        }
      ]),
    Size(
      16, "Members' rating goes with the gain (r)", weight: 2, isHeldOut: true, source: "Implement. Sci. 4:74",
      [
        SizePart("between partnerships", 0.2, 0...0.4, on: [.designs]) {
          Sizes.mean(over: $0[.designs]) { group in
            Sizes.correlation(group.underDesigns(.outcome(.belief)), group.gainsUnderDesigns)
          }
        }
      ]),
    Size(
      18, "History, best against worst third: functioning (d)", weight: 2, source: "Greenberg 2007; Perkins 2011",
      [
        SizePart("in months 7 to 12", 0.5, 0.3...0.8, on: [.designs]) { $0.effectOfHistory(.functioning(7...12)) },
        SizePart("in months 31 to 36", 0.25, 0.1...0.4, on: [.designs]) { $0.effectOfHistory(.functioning(31...36)) },
      ]),
    Size(
      19, "Share of the variance of what is attained", weight: 3, source: "Hulscher 2013; table 1 of the evidence",
      [
        SizePart("the lever with most", 0.05, 0...0.10, tolerance: 0.05, on: [.designs]) {
          LeverShares.largest($0[.designs])
        },
        SizePart("the place", 0.5, 0.30...1, tolerance: 0.1, on: [.designs]) {
          Sizes.mean($0[.designs].compactMap { LeverShares($0)?.place })
        },
      ]),
    Size(
      21, "Voluntary against mandated (d)", weight: 2, source: "Hulscher 2013",
      [
        SizePart("what is attained", 0, -0.1...0.1, on: [.pairs]) {
          $0.effect(of: "mandated", over: "voluntary", on: .attainment)
        }
      ]),
    Size(
      22, "Consensus against majority", weight: 2, source: "Coglianese 1997; Brunell 2009; Hastie 1983",
      [
        SizePart("share of aims not agreed", 0.19, 0.10...0.30, on: [.pairs]) {
          Sizes.mean(over: $0[.pairs]) { group in
            1 - Sizes.mean(group.values("consensus", .measure(.aimsAgreed, month: 36)))
          }
        },
        SizePart("longer until aims are agreed (d)", 0.8, 0.5...1e9, tolerance: 0.2, on: [.pairs]) {
          $0.effect(of: "consensus", over: "majority", on: .monthsToAgreedAims)
        },
        SizePart("what is attained where both agree (d)", 0, -0.2...0.2, on: [.pairs]) {
          Sizes.mean(over: $0[.pairs]) { group in
            let agreed = ["consensus", "majority"].map { group.values($0, .outcome(.monthsToAgreedAims)) }
            func kept(_ design: String) -> [Double] {
              let values = group.values(design, .outcome(.attainment))
              return values.indices.map { agreed[0][$0] <= 36 && agreed[1][$0] <= 36 ? values[$0] : .nan }
            }
            return Sizes.effect(kept("consensus"), kept("majority"))
          }
        },
      ]),
    Size(
      23, "First-tier representatives with deputies", weight: 2, source: "EU Council 2015-18 (TEPSA)",
      [
        SizePart("come themselves", 0.76, 0.56...0.92, on: [.pairs]) {
          Sizes.mean(over: $0[.pairs]) { Sizes.mean($0.values("principals and deputies", .outcome(.attendance))) }
        },
        SizePart("empty seats", 0.02, 0...0.05, on: [.pairs]) {
          Sizes.mean(over: $0[.pairs]) {
            Sizes.mean($0.values("principals and deputies", .emptySeats).filter(\.isFinite))
          }
        },
      ]),
    Size(
      25, "Feedback cuts the shortfall", weight: 1, source: "Cochrane audit and feedback",
      [
        SizePart("share of the shortfall", 0.15, 0.04...0.26, isFromLaboratory: true, on: [.pairs]) {
          Sizes.mean(over: $0[.pairs]) { group in
            let measured = Sizes.mean(group.values("measured", .outcome(.attainment)))
            return 1 - (1 - measured) / (1 - Sizes.mean(group.values("unmeasured", .outcome(.attainment))))
          }
        }
      ]),
    Size(
      26, "Interventions of an area programme by month 30", weight: 3, isHeldOut: true, source: "NCJ 206325",
      [
        SizePart("begun", 0.73, 0.5...0.9, on: [.areaProgrammes]) {
          Sizes.mean($0.all(.areaProgrammes, .begun(by: 30)))
        },
        SizePart("carried out strongly", 0.11, 0.05...0.30, on: [.areaProgrammes]) {
          Sizes.mean($0.all(.areaProgrammes, .carriedOutStrongly(by: 30)))
        },
      ]),
    Size(
      29, "Integration against co-ordination, same money", weight: 3, source: "Bickman; Rosenheck 2002; Morciano 2020",
      [
        SizePart("what is attained (d)", 0, -0.15...0.15, on: [.pairs]) {
          $0.effect(of: "integration", over: "co-ordination", on: .attainment)
        },
        SizePart("cost, times", 1.5, 1.3...1.7, on: [.pairs]) {
          Sizes.mean(over: $0[.pairs]) { group in
            Sizes.mean(group.values("integration", .outcome(.cost)))
              / Sizes.mean(group.values("co-ordination", .outcome(.cost)))
          }
        },
      ]),
    Size(
      30, "Level that is best by value for most problems", weight: 2, isHeldOut: true, source: "judgement",
      [
        SizePart("its share of drawn problems", 0.45, 0...0.60, tolerance: 0.1, on: [.problems]) {
          $0.shareOfBestLevel
        }
      ]),
  ]
}

extension PopulationGroup {
  /// A reading under all designs of the orthogonal array, one design after the other.
  func underDesigns(_ reading: LifeReading) -> [Double] {
    scenario.designs.indices.filter { scenario.designs[$0].name.hasPrefix("design ") }.flatMap { values($0, reading) }
  }

  /// What each life attains under a design more than the same without a partnership.
  var gainsUnderDesigns: [Double] {
    let without = values("without", .outcome(.attainment))
    return underDesigns(.outcome(.attainment)).enumerated().map { $1 - without[$0 % without.count] }
  }
}

extension PopulationSample {
  /// Gains over no partnership in standard deviations between lives without one.
  fileprivate var effectsOverNone: [Double] {
    self[.designs].flatMap { group -> [Double] in
      let spread = Moments(group.values("without", .outcome(.attainment))).variance.squareRoot()
      return spread > 0 ? group.gainsUnderDesigns.map { $0 / spread } : []
    }
  }

  fileprivate func effectOfHistory(_ reading: LifeReading) -> Double {
    Sizes.mean(over: self[.designs]) { group in
      let thirds = Sizes.outerThirds(group.underDesigns(reading), by: group.underDesigns(.drawn("history")))
      return Sizes.effect(thirds.high, thirds.low)
    }
  }

  /// Mean over the scenarios of a standardised difference between two designs of a pair.
  func effect(of one: String, over other: String, on outcome: Outcome) -> Double {
    Sizes.mean(over: self[.pairs]) {
      Sizes.effect($0.values(one, .outcome(outcome)), $0.values(other, .outcome(outcome)))
    }
  }

  /// A problem is a scenario in a future; its best level has the highest value less cost, on the mean of the two lives.
  fileprivate var shareOfBestLevel: Double {
    var best = [0, 0, 0]
    for group in self[.problems] {
      let worth = group.scenario.designs[0].partnership.surroundings.valueOfFullAttainment?.median ?? 0
      let values = group.scenario.designs.indices.map { design in
        zip(group.values(design, .outcome(.attainment)), group.values(design, .outcome(.cost))).map { worth * $0 - $1 }
      }
      for life in stride(from: 0, to: group.lives - 1, by: 2) {
        let means = values.map { $0[life] + $0[life + 1] }
        best[means.indices.max { means[$0] < means[$1] }!] += 1
      }
    }
    let all = best.reduce(0, +)
    return all > 0 ? Double(best.max()!) / Double(all) : .nan
  }
}
