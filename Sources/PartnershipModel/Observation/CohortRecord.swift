import LaneArithmetic

/// What is kept of a cohort of one design. Reused from cohort to cohort: nothing is allocated inside a run.
///
/// Months are counted 0 ... horizon; month 0 is the start.
public final class CohortRecord {
  /// What it is about.
  public let observation: Observation
  public let months: Int
  public let partners: Int
  public let aims: Int
  /// Month by month, in each the measures in their order.
  public let monthly: UnsafeMutableBufferPointer<Lane>
  /// Month by month, in each the aims in the order of the description: attainment, share.
  public let aimAttainment: UnsafeMutableBufferPointer<Lane>
  /// In their order.
  public let outcomes: UnsafeMutableBufferPointer<Lane>
  /// Partner by partner in the order of the description, of each the measures in their order.
  public let byPartner: UnsafeMutableBufferPointer<Lane>
  /// [part of the cost], pounds over the run.
  public let costs: UnsafeMutableBufferPointer<Lane>

  public init(horizon: Int, partners: Int, aims: Int, observing observation: Observation = .shipped) {
    self.observation = observation
    months = horizon + 1
    self.partners = partners
    self.aims = aims
    monthly = .allocate(capacity: months * observation.measures.count)
    aimAttainment = .allocate(capacity: months * aims)
    outcomes = .allocate(capacity: observation.outcomes.count)
    costs = .allocate(capacity: CostPart.allCases.count)
    byPartner = .allocate(capacity: partners * observation.byPartner.count)
    monthly.initialize(repeating: 0)
    aimAttainment.initialize(repeating: 0)
    outcomes.initialize(repeating: 0)
    byPartner.initialize(repeating: 0)
    costs.initialize(repeating: 0)
  }

  deinit {
    monthly.deallocate()
    aimAttainment.deallocate()
    outcomes.deallocate()
    byPartner.deallocate()
    costs.deallocate()
  }

  public subscript(_ measure: Measure, month month: Int) -> Lane {
    get { monthly[month * observation.measures.count + observation.measures.place(of: measure)] }
    set { monthly[month * observation.measures.count + observation.measures.place(of: measure)] = newValue }
  }
  public subscript(aim aim: Int, month month: Int) -> Lane {
    get { aimAttainment[month * aims + aim] }
    set { aimAttainment[month * aims + aim] = newValue }
  }
  public subscript(_ outcome: Outcome) -> Lane {
    get { outcomes[observation.outcomes.place(of: outcome)] }
    set { outcomes[observation.outcomes.place(of: outcome)] = newValue }
  }
  public subscript(_ part: CostPart) -> Lane {
    get { costs[part.rawValue] }
    set { costs[part.rawValue] = newValue }
  }
  public subscript(_ measure: PartnerMeasure, partner partner: Int) -> Lane {
    get { byPartner[partner * observation.byPartner.count + observation.byPartner.place(of: measure)] }
    set { byPartner[partner * observation.byPartner.count + observation.byPartner.place(of: measure)] = newValue }
  }
}
