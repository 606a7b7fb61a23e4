import LaneArithmetic

/// What is kept of a cohort of one design. Reused from cohort to cohort: nothing is allocated inside a run.
///
/// Months are counted 0 ... horizon; month 0 is the start.
public final class CohortRecord {
  public let months: Int
  public let partners: Int
  public let aims: Int
  /// [month × Measure.allCases.count + measure]
  public let monthly: UnsafeMutableBufferPointer<Lane>
  /// [month × aims + aim]: attainment of the aim, share.
  public let aimAttainment: UnsafeMutableBufferPointer<Lane>
  /// [outcome]
  public let outcomes: UnsafeMutableBufferPointer<Lane>
  /// [partner × PartnerMeasure.allCases.count + measure], partners in the order of the description.
  public let byPartner: UnsafeMutableBufferPointer<Lane>

  public init(horizon: Int, partners: Int, aims: Int) {
    months = horizon + 1
    self.partners = partners
    self.aims = aims
    monthly = .allocate(capacity: months * Measure.allCases.count)
    aimAttainment = .allocate(capacity: months * aims)
    outcomes = .allocate(capacity: Outcome.allCases.count)
    byPartner = .allocate(capacity: partners * PartnerMeasure.allCases.count)
    monthly.initialize(repeating: 0)
    aimAttainment.initialize(repeating: 0)
    outcomes.initialize(repeating: 0)
    byPartner.initialize(repeating: 0)
  }

  deinit {
    monthly.deallocate()
    aimAttainment.deallocate()
    outcomes.deallocate()
    byPartner.deallocate()
  }

  public subscript(_ measure: Measure, month month: Int) -> Lane {
    get { monthly[month * Measure.allCases.count + measure.rawValue] }
    set { monthly[month * Measure.allCases.count + measure.rawValue] = newValue }
  }
  public subscript(aim aim: Int, month month: Int) -> Lane {
    get { aimAttainment[month * aims + aim] }
    set { aimAttainment[month * aims + aim] = newValue }
  }
  public subscript(_ outcome: Outcome) -> Lane {
    get { outcomes[outcome.rawValue] }
    set { outcomes[outcome.rawValue] = newValue }
  }
  public subscript(_ measure: PartnerMeasure, partner partner: Int) -> Lane {
    get { byPartner[partner * PartnerMeasure.allCases.count + measure.rawValue] }
    set { byPartner[partner * PartnerMeasure.allCases.count + measure.rawValue] = newValue }
  }
}
