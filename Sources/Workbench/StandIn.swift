import Experiments
import PartnershipModel

extension Scenario {
  /// Used until scenario files can be read.
  static let standIn = Scenario(
    title: "Stand-in",
    designs: [
      NamedDesign(
        name: "as it was",
        partnership: Partnership(
          partners: [Partner(id: "police", name: "Police"), Partner(id: "health", name: "Primary Care Trust")],
          aims: [Aim(id: "burglary", name: "Fewer burglaries")], horizon: 36)),
      NamedDesign(
        name: "senior board",
        partnership: Partnership(
          partners: [
            Partner(id: "police", name: "Police", tier: .first),
            Partner(id: "health", name: "Primary Care Trust", tier: .first),
          ], aims: [Aim(id: "burglary", name: "Fewer burglaries")], horizon: 36)),
    ])
}
