import Analyses
import PartnershipModel
import Statistics

/// What drives the model: a page of the documentation, a summary, and the table of assumptions that reports name.
public enum DriversPage {
  public static func text(_ found: [Drivers], futures: Int, replications: Int) -> String {
    ([
      "# What drives the model", "",
      "Which of all that nobody knows matters in each of the six scenarios, what does nothing, and how much is luck.",
      "",
      "## Overview", "",
      "Made by `make drivers`; don't edit. Looked at is attainment at the end of each scenario as it ships, over everything that",
      "nobody knows: the constants of the model, as calibrated, and the uncertain numbers of the scenario file. *Swing* is",
      "attainment with one of them high less with it low (95% and 5% of what it may be), all else as drawn, over",
      "\(Wording.count(replications)) replications on the same luck, with its 95% interval. An input *matters* if its swing is beyond what chance gives",
      "among hundreds, and a twentieth of attainment's standard deviation or more; it is *inert* if not one replication moved by a",
      "bit: then it has no part in what that scenario attains. The share of luck is from \(Wording.count(futures)) futures. All inputs are in",
      "`drivers.csv`.",
    ] + found.flatMap(section)
      + [
        "", "### In none of the six", "",
        "Not one replication of any of the six scenarios moved with: " + inertEverywhere(found) + ".",
      ]).joined(separator: "\n") + "\n"
  }

  private static func section(_ drivers: Drivers) -> [String] {
    let matter = drivers.drivers.filter(\.matters)
    return [
      "", "### \(drivers.scenario)", "",
      "Attainment \(Wording.percent(drivers.mean)), standard deviation \(Wording.fixed(drivers.deviation * 100, 1)) points; "
        + "**luck \(Wording.percent(drivers.luck))** of the variance. \(matter.count) of \(drivers.drivers.count) unknowns matter, \(drivers.inert.count) are inert.",
      "", "| input | kind | swing |", "|---|---|---:|",
    ]
      + matter.prefix(12).map { driver in
        "| \(driver.unknown.name) | \(driver.kind) | \(swing(driver)) |"
      }
  }

  private static func swing(_ driver: Drivers.Driver) -> String {
    let half = driver.swing.interval().map { ($0.upperBound - $0.lowerBound) / 2 } ?? 0
    return "\(Wording.points(driver.swing.mean, decimals: 1)) ± \(Wording.fixed(half * 100, 1))"
  }

  private static func inertEverywhere(_ found: [Drivers]) -> String {
    let inert = found.map { Set($0.inert.map(\.unknown.name)) }
    let names = (found.first?.inert ?? []).map(\.unknown.name).filter { name in inert.allSatisfy { $0.contains(name) } }
    return names.isEmpty ? "nothing; each constant has a part somewhere" : names.sorted().joined(separator: ", ")
  }

  /// The answer for a terminal.
  public static func summary(_ found: [Drivers]) -> String {
    found.map { drivers in
      let matter = drivers.drivers.filter(\.matters).prefix(4).map {
        "\($0.unknown.name) (\(Wording.points($0.swing.mean)))"
      }
      let list = matter.isEmpty ? "nothing by itself" : matter.joined(separator: ", ")
      return
        "\(drivers.scenario): \(Wording.percent(drivers.luck)) of the variance is luck; what moves attainment most is \(list)."
        .wrapped()
    }.joined(separator: "\n\n") + "\n"
  }

  /// The table that reports name assumptions from, as a source file.
  public static func source(_ table: AssumptionsThatMatter) -> String {
    func list(_ names: [String]) -> String {
      "[\n" + names.map { "      \"\($0)\"," }.joined(separator: "\n") + "\n    ]"
    }
    return """
      // Made by `make drivers`; don't edit.

      extension AssumptionsThatMatter {
        /// Found in the six scenarios of Figure 1.
        public static let shipped = AssumptionsThatMatter(
          strategic: \(list(table.strategic)),
          commissioning: \(list(table.commissioning)),
          delivery: \(list(table.delivery)))
      }

      """
  }
}

extension AssumptionsThatMatter {
  /// What the results of a partnership rest on most; nil where nothing is known to.
  public func sentence(for function: Function) -> String? {
    let names = names(for: function)
    guard !names.isEmpty else { return nil }
    return
      "What is attained rests most on assumptions of the model that nobody has measured: \(names.joined(separator: ", "))."
  }
}
