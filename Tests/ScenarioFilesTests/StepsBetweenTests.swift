import Experiments
import Foundation
import PartnershipModel
import ScenarioFiles
import TestSupport
import Testing

@Suite struct StepsBetweenTests {
  private static let shipped = [
    "minimal", "community-legal-service-partnership", "health-collaborative",
    "crime-and-disorder-reduction-partnership", "drug-action-team", "regeneration-partnership", "youth-offending-team",
  ]

  @Test(arguments: shipped)
  func `No change made is the first design, all made is the second`(name: String) throws {
    let scenario = try ScenarioFile.read(path: packageFolder + "/scenarios/\(name).yaml")
    for from in scenario.designs.indices {
      for to in scenario.designs.indices where from != to {
        let steps = try StepsBetween(scenario, from: from, to: to)
        #expect(!steps.names.isEmpty && Set(steps.names).count == steps.names.count)
        #expect(try steps.partnership { _ in false } == scenario.designs[from].partnership)
        #expect(try steps.partnership { _ in true } == scenario.designs[to].partnership)
        for step in steps.names.indices {
          #expect(try steps.partnership { $0 == step } != scenario.designs[from].partnership)
        }
      }
    }
  }

  @Test func `Each key that differs is a change of its own, in words`() throws {
    let scenario = try ScenarioFile(
      text: """
        title: T
        aims: {a: {inputs: {one: 1, two: 2}}, b: {}}
        partners: {one: {pledge: {staff: 1 to 2 FTE}}, two: {}, three: {}}
        design: {meetings: {deputies: no}}
        alternatives:
          other:
            meetings: {deputies: yes, held: every 4 months}
            partners: {one: {representative: tier 4}, drop: [two]}
        """, named: "t"
    ).scenario()
    let steps = try StepsBetween(scenario, from: 0, to: 1)
    #expect(steps.names.contains("deputies: no → yes"))
    #expect(steps.names.contains("one, representative: tier 2 → tier 4"))
    #expect(steps.names.contains { $0.hasPrefix("held: ") })
    #expect(steps.names.count == 4)
    #expect(try steps.partnership { _ in true } == scenario.designs[1].partnership)
  }
}
