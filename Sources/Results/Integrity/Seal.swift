/// By what a table is known to be as it was written: what its description says of the file itself.
public struct Seal: Codable, Sendable, Hashable {
  /// How long the file is.
  public let bytes: Int
  public let lineMarks: LineMarks

  /// Of no file.
  public static let nothing = Seal(LineMarker())

  /// Of a table that is written in one piece.
  public init(of content: [UInt8]) {
    var marker = LineMarker()
    marker.take(content)
    self.init(marker)
  }

  /// Of a table that was written piece by piece.
  public init(_ marker: LineMarker) {
    bytes = marker.size
    lineMarks = marker.finished
  }
}

extension TableSchema {
  /// The description with what the file is known by.
  public func sealed(_ seal: Seal) -> TableSchema {
    var sealed = self
    sealed.bytes = seal.bytes
    sealed.lineMarks = seal.lineMarks
    return sealed
  }
}
