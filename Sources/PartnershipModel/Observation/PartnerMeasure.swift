import LaneArithmetic

/// What is known of one partner when a replication has ended.
public typealias PartnerMeasure = Probe<PartnerAtEnd>

/// A partner when a replication has ended.
public struct PartnerAtEnd {
  public let ended: Ended
  /// Its place in the blueprint.
  let i: Int

  /// Its place in the description.
  public var partner: Int { world.blueprint.partnerOrder[i] }
  var world: World { ended.world }
  var tallies: Tallies { ended.tallies }

  var trustReceived: Lane {
    var trusted: Lane = 0
    for k in 0..<world.n where k != i { trusted += world.trust[k, i] }
    return trusted * Lane(1 / Double(max(1, world.n - 1)))
  }

  var benefit: Lane {
    var benefit: Lane = 0
    var cares: Lane = 1e-9
    for j in 0..<world.aims {
      benefit += world.aimWeight[j] * world.stance[i, j] * world.attainment[j]
      cares += world.aimWeight[j] * world.stance[i, j]
    }
    return benefit / cares
  }
}

extension PartnerMeasure {
  public static var contribution: PartnerMeasure {
    .share("contribution", .high, "What the partner gave as a share of its pledge, over the run.") {
      $0.tallies.given[$0.i] / most(1, $0.tallies.pledged[$0.i])
    }
  }
  public static var staffGiven: PartnerMeasure {
    .staff("staff_given", .low, "Staff the partner gave, mean of the months.") {
      $0.tallies.staff[$0.i] / $0.ended.months
    }
  }
  public static var cost: PartnerMeasure {
    .money(
      "cost", .low, "What the partnership cost this partner: staff and money given, and its people's time."
    ) { $0.tallies.cost(to: $0.i) }
  }
  public static var ownTargets: PartnerMeasure {
    .share("own_targets", .high, "Attainment of the partner's own targets, mean of the months.") {
      $0.tallies.ownTargets[$0.i] / $0.ended.months
    }
  }
  public static var attendance: PartnerMeasure {
    .share("attendance", .high, "Share of meetings that its representative came to.") {
      $0.tallies.meetingsAttended[$0.i] / $0.ended.meetings
    }
  }
  public static var signUp: PartnerMeasure {
    .share("sign_up", .high, "Share of the aims the partner is signed up to at the end, by weight.") {
      $0.world.signUp[$0.i]
    }
  }
  public static var trustReceived: PartnerMeasure {
    .share("trust_received", .high, "Mean trust of the others in this partner at the end.") { $0.trustReceived }
  }
  public static var benefit: PartnerMeasure {
    .share(
      "benefit", .high, "Attainment of the joint aims at the end, weighted by this partner's own interest in each."
    ) { $0.benefit }
  }
  public static var left: PartnerMeasure {
    .truth("left", .low, "Whether the partner left the partnership before the end.") { $0.world.hasLeft[$0.i] }
  }
  public static var representativesLeft: PartnerMeasure {
    .count("representatives_left", .low, "Representatives of this partner who left during the run.") {
      $0.tallies.representativesLeft[$0.i]
    }
  }

  /// What a partner bears of a part of the cost.
  ///
  /// - Precondition: `part` is one that partners bear.
  public static func pays(for part: CostPart) -> PartnerMeasure {
    precondition(part.payer == .partners, "partners don't bear \(part)")
    return .money("cost_of_\(part.definition.name)", .low, "Of its cost: \(part.definition.meaning)") {
      $0.tallies.cost(of: part, to: $0.i)
    }
  }

  /// Those that are shipped, in the order of every table.
  public static var allCases: [PartnerMeasure] { Observation.shipped.byPartner.probes }

  static var shipped: [PartnerMeasure] {
    [
      .contribution, .staffGiven, .cost, .ownTargets, .attendance, .signUp, .trustReceived, .benefit, .left,
      .representativesLeft,
    ] + CostPart.byPartner.map(pays(for:))
  }
}
