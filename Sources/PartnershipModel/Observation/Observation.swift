/// What is read off a run: lists of probes, handed to it from outside.
///
/// One that isn't shipped is read off what is recorded of the months:
///
///     let trustAfterAYear = Outcome(
///       QuantityDefinition(name: "trust_after_a_year", unit: .share, meaning: "Mean trust in month 12.", good: .high)
///     ) { $0.record[.trust, month: 12] }
public struct Observation: Sendable {
  public let measures: ProbeList<MonthSeen>
  public let outcomes: ProbeList<Ended>
  public let byPartner: ProbeList<PartnerAtEnd>

  /// - Precondition: the measures that are shipped are among the measures where outcomes that are shipped are asked for:
  ///   those are read off them.
  public init(measures: [Measure], outcomes: [Outcome], byPartner: [PartnerMeasure]) {
    self.measures = ProbeList(measures)
    self.outcomes = ProbeList(outcomes)
    self.byPartner = ProbeList(byPartner)
  }

  /// What every command looks at.
  public static let shipped = Observation(
    measures: Measure.shipped, outcomes: Outcome.shipped, byPartner: PartnerMeasure.shipped)
}
