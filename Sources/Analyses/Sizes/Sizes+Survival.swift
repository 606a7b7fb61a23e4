import Experiments
import PartnershipModel
import Statistics

/// How long partnerships live, and how well.
extension Size {
  static let survival: [Size] = [
    Size(
      1, "Alive and awake", weight: 3, source: "Feinberg 2008; NORC/ASPE 2012",
      [
        SizePart("at month 36", 0.90, 0.82...0.97, on: [.coalitions]) { Sizes.mean($0.coalitions(.awake(month: 36))) },
        SizePart("at month 84", 0.67, 0.50...0.80, on: [.coalitions]) { Sizes.mean($0.coalitions(.awake(month: 84))) },
      ]),
    Size(
      2, "Ends a year after the grant", weight: 3, source: "Feinberg 2008",
      [
        SizePart("of those awake at month 36", 0.055, 0.03...0.08, on: [.coalitions]) {
          let (before, after) = ($0.coalitions(.awake(month: 36)), $0.coalitions(.awake(month: 84)))
          let stayed = zip(before, after).filter { $0.0 > 0 && $0.1 > 0 }.count
          let began = before.count { $0 > 0 }
          return began > 0 ? 1 - (Double(stayed) / Double(began)).squareRoot().squareRoot() : .nan
        }
      ]),
    Size(
      3, "Mandated bodies asleep", weight: 3, source: "Adams 1994",
      [
        SizePart("asleep in months 72 to 96", 0.21, 0.12...0.30, on: [.mandatedBodies]) {
          Sizes.mean($0.all(.mandatedBodies, .asleep(72...96)))
        },
        SizePart("dissolved less asleep, month 96", -0.2, -1...0, tolerance: 0.09, on: [.mandatedBodies]) {
          1 - Sizes.mean($0.all(.mandatedBodies, .exists(month: 96)))
            - Sizes.mean($0.all(.mandatedBodies, .asleep(96...96)))
        },
      ]),
    Size(
      13, "Functioning from year to year (r)", weight: 3, source: "English councils 2002-08 (publicnet)",
      [
        SizePart("years 2 to 6", 0.75, 0.55...0.90, on: [.coalitions]) { sample in
          Sizes.mean(
            (2...5).map { year in
              let lives = sample.coalitions(.exists(month: 12 * (year + 1)))
              func known(_ year: Int) -> [Double] {
                zip(sample.coalitions(.functioning(Population.year(year))), lives).map { $1 > 0 ? $0 : .nan }
              }
              return Sizes.correlation(known(year), known(year + 1))
            })
        }
      ]),
    Size(
      17, "The chair", weight: 3, source: "NORC/ASPE 2012; PMC2672331",
      [
        SizePart("log-odds of survival, per SD", 0.43, 0.2...0.7, on: [.coalitions]) {
          logOdds(of: $0.coalitions(.awake(month: 84)), perDeviationOf: $0.coalitions(.drawn("chair")))
        },
        SizePart("R² on process, year 2", 0.135, 0.07...0.20, on: [.coalitions]) {
          let r = Sizes.correlation(
            $0.coalitions(.drawn("chair")), $0.coalitions(.functioning(Population.year(2))))
          return r * r
        },
      ]),
    Size(
      20, "Implementation goes with (r)", weight: 2, isHeldOut: true, source: "Kegler et al. 1998",
      [
        SizePart("the co-ordinator's time", 0.45, 0.3...0.6, on: [.coalitions]) {
          Sizes.correlation($0.coalitions(.drawn("co-ordinator")), $0.coalitions(.implementation(25...36)))
        },
        SizePart("attendance", 0, -0.3...0.3, on: [.coalitions]) {
          Sizes.correlation($0.coalitions(.attendance(1...36)), $0.coalitions(.implementation(25...36)))
        },
      ]),
    Size(
      27, "Median month of the first result", weight: 3, source: "Leach 2002; NCJ 206327; collaboratives",
      [
        SizePart("narrow collaboratives", 14, 6...22, on: [.collaboratives]) { sample in
          Sizes.mean(over: sample[.collaboratives]) {
            Sizes.median($0.values("places", .outcome(.monthsToFirstResults)))
          }
        },
        SizePart("area programmes", 24, 16...32, on: [.areaProgrammes]) {
          Sizes.median($0.all(.areaProgrammes, .outcome(.monthsToFirstResults)))
        },
        SizePart("broad bodies by consensus", 42, 34...50, on: [.broadConsensus]) {
          Sizes.median($0.all(.broadConsensus, .outcome(.monthsToFirstResults)))
        },
      ]),
    Size(
      28, "Engagement (d)", weight: 2, isHeldOut: true, source: "SPR 2017, 19 coalitions",
      [
        SizePart("month 6 to 18", 0.75, 0.4...1.1, on: [.coalitions]) {
          Sizes.effect($0.coalitions(.functioning(17...19)), $0.coalitions(.functioning(5...7)))
        },
        SizePart("month 36 to 48, money ended", -1.3, -1.7 ... -0.9, on: [.coalitions]) {
          let lives = $0.coalitions(.exists(month: 36))
          func known(_ months: ClosedRange<Int>, _ values: [Double]) -> [Double] {
            zip(values, lives).map { $1 > 0 ? $0 : .nan }
          }
          return Sizes.effect(
            known(46...48, $0.coalitions(.functioning(46...48))), known(34...36, $0.coalitions(.functioning(34...36))))
        },
      ]),
  ]
}

extension PopulationSample {
  /// A reading over all designs but "without" of a population.
  func all(_ population: Population, _ reading: LifeReading) -> [Double] {
    self[population].flatMap { group in
      group.scenario.designs.indices.filter { group.scenario.designs[$0].name != "without" }
        .flatMap { group.values($0, reading) }
    }
  }

  func coalitions(_ reading: LifeReading) -> [Double] { all(.coalitions, reading) }
}
