import Experiments
import PartnershipModel

extension Scenario {
  /// Two partners, two aims, a year: as little as makes a partnership.
  public static var small: Scenario {
    let partnership = Partnership(
      partners: [Partner(id: "police", name: "Police"), Partner(id: "health", name: "Primary Care Trust")],
      aims: [Aim(id: "burglary", name: "Fewer burglaries"), Aim(id: "drugs", name: "Fewer drug deaths")], horizon: 12)
    return Scenario(title: "Small", designs: [NamedDesign(name: "as it is", partnership: partnership)])
  }
}
