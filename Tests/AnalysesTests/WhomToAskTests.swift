import Analyses
import Experiments
import PartnershipModel
import TestSupport
import Testing

@Suite struct WhomToAskTests {
  private let whom = WhomToAsk(Scenario.small.designs[0].partnership)

  @Test(arguments: [
    ("partners.police.pledge.staff", "Police: whoever signs for it"),
    ("alternatives.other.partners.health.culture", "those who have worked with Primary Care Trust"),
    ("aims.drugs.effort needed", "a place that has tried \"Fewer drug deaths\" before"),
    ("surroundings.history", "people who were there the last time"),
    ("design.resourcing.grant", "whoever would run the partnership"),
  ])
  func `People of the place are named`(path: String, person: String) { #expect(whom.about(path) == person) }

  @Test func `Nobody is to be asked about the model's constants, each of which is known by its path`() {
    let simulation = Simulation(Scenario.small.designs[0].partnership, seed: 1)
    for unknown in simulation.unknowns {
      #expect(WhomToAsk.isLocal(unknown.name) == (unknown.parameter == nil), "\(unknown.name)")
      if unknown.parameter != nil { #expect(whom.about(unknown.name) == nil) }
    }
    #expect(whom.about("the model's constants") == nil && whom.about("partners.nobody.culture") == nil)
  }
}
