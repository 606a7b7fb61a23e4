// Made by `make ensemble`; don't edit.
// swift-format-ignore-file

extension ParameterEnsemble {
  /// The parameter sets that futures are drawn from unless a scenario says otherwise.
  public static let shipped = ParameterEnsemble(
    names: "", digits: "")
}
