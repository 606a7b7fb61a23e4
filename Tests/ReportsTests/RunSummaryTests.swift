import Experiments
import PartnershipModel
import Reports
import TestSupport
import Testing

@Suite struct RunSummaryTests {
  /// What a made-up run found: attainment `mean` ± .1, a gain of `gain` ± .02.
  private func findings(attainment mean: Double, gain: Double, replications: Int = 1_000) -> Findings {
    var findings = Findings(Experiment(.small, replications: replications, seed: 1))
    findings.replications = replications
    func fill(_ column: OutcomeColumn, _ value: (Double) -> Double) {
      for pair in 0..<replications / 2 {
        let values = [0, 1].map { value(unit(1, UInt64(column.index), UInt64(2 * pair + $0))) }
        findings.designs[0].outcomes[column.index].moments.add(values[0], values[1])
        for value in values { findings.designs[0].outcomes[column.index].histogram.add(value) }
      }
    }
    fill(.outcome(.attainment)) { mean + ($0 - 0.5) * 0.2 }
    fill(.comparison(.gainOverNone)) { gain + ($0 - 0.5) * 0.04 }
    fill(.comparison(.gainOverInformal)) { $0 * 2 - 1 }
    fill(.comparison(.extraCost)) { ($0 - 0.5) * 4e8 }
    fill(.comparison(.detectableGain)) { gain + ($0 - 0.5) * 0.04 > 0.03 ? 1 : 0 }
    fill(.outcome(.cost)) { 1e6 + $0 * 1e5 }
    fill(.outcome(.monthsToPlan)) { $0 < 0.3 ? 13 : ($0 * 10).rounded(.down) }
    fill(.outcome(.endedDrifting)) { $0 < 0.25 ? 1 : 0 }
    return findings
  }

  @Test func `The answer comes in plain sentences`() {
    let findings = findings(attainment: 0.24, gain: 0.031)
    let answer = RunSummary(findings, title: "T").answer(findings.designs[0])
    #expect(answer.hasPrefix("After 12 months \"as it is\" attains 24% of its joint aims"))
    #expect(answer.contains("(90% of replications between 15% and 33%)"))
    #expect(answer.contains("that is 3.1 points more than with no partnership (±0.1)."))
    #expect(answer.contains("A gain that could be detected comes about in 5"))
  }

  @Test func `A gain that can't be told from nothing is called so, and a loss a loss`() {
    let nothing = findings(attainment: 0.24, gain: 0.0001)
    #expect(
      RunSummary(nothing, title: "T").answer(nothing.designs[0]).contains("no different from no partnership at all"))
    let loss = findings(attainment: 0.24, gain: -0.02)
    #expect(RunSummary(loss, title: "T").answer(loss.designs[0]).contains("points less than with no partnership"))
  }

  @Test func `The whole fits 80 columns and has every part`() {
    let text = RunSummary(findings(attainment: 0.24, gain: 0.03), title: String(repeating: "Long title ", count: 20))
      .text
    for line in text.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    for part in [
      "1,000 replications, seed 1", "Joint aims attained", "£1.05m", "Month 12", "Who pays", "How it ends",
      "drifting 2",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(text.contains("never"))
  }

  @Test func `Nothing found is still a text`() {
    #expect(!RunSummary(Findings(Experiment(.small, replications: 2)), title: "").text.isEmpty)
  }
}
