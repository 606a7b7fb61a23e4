/// A named constant of the model. All of them are defined in this folder, each with unit, default, range and source.
public enum Parameter: Int, Sendable, Hashable, CaseIterable {
  case trustGain
}

extension Parameter {
  /// Everything that is said about a constant.
  public struct Definition: Sendable, Hashable {
    /// The name in scenario files and documents, such as `trust gain`.
    public var name: String
    public var meaning: String
    public var unit: String
    public var defaultValue: Double
    /// What is plausible; where it has width, the constant is drawn from a triangular distribution over it, once per future.
    public var range: ClosedRange<Double>
    /// Where the figure comes from, or "assumption".
    public var source: String
  }

  public var definition: Definition {
    switch self {
    case .trustGain:
      Definition(
        name: "trust gain", meaning: "Trust gained per kept commitment.", unit: "share", defaultValue: 0.03,
        range: 0.01...0.06, source: "assumption")
    }
  }
}
