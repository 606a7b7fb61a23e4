/// A promise of the program about its own numbers, and how it was kept on this machine.
public struct Check: Sendable, Hashable {
  public let name: String
  public let promised: String
  public let measured: String
  public let isKept: Bool

  public init(_ name: String, promised: String, measured: String, isKept: Bool) {
    self.name = name
    self.promised = promised
    self.measured = measured
    self.isKept = isKept
  }
}
