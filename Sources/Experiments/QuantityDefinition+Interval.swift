import PartnershipModel
import Statistics

extension QuantityDefinition {
  /// The interval of the quantity's mean: of a chance Wilson's, of anything else Student's; nil where there is none.
  public func interval(ofMean moments: PairedMoments, confidence: Double = 0.95) -> ClosedRange<Double>? {
    unit == .truth ? moments.chanceInterval(confidence: confidence) : moments.interval(confidence: confidence)
  }

  /// The interval of the mean change of the quantity between two worlds, replication by replication: of a chance Tango's, of
  /// anything else Student's. nil where no replication changed: how large a change is that comes about too seldom to have been
  /// seen can't be known.
  public func interval(ofChange moments: PairedMoments, confidence: Double = 0.95) -> ClosedRange<Double>? {
    if unit == .truth { return moments.changeOfChanceInterval(confidence: confidence) }
    return moments.mean == 0 && moments.variance == 0 ? nil : moments.interval(confidence: confidence)
  }
}
