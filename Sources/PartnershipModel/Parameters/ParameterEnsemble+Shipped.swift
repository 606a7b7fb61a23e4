// Made by `make ensemble`; don't edit.

extension ParameterEnsemble {
  /// The parameter sets that futures are drawn from unless a scenario says otherwise: none yet for the constants as they are, so
  /// each is drawn by itself over its range.
  public static let shipped = ParameterEnsemble(sets: [])
}
