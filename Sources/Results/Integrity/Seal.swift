/// By what a table is known to be as it was written: what its description says of the file itself.
public struct Seal: Sendable, Hashable {
  /// How long the file is.
  public let bytes: Int
  /// Its SHA-256; nil for a table that grows while a run goes on, of which that would take too long.
  public let hash: String?
  public let lineMarks: LineMarks

  /// Of a table that is written in one piece.
  public init(of content: [UInt8]) {
    var marker = LineMarker()
    marker.take(content)
    bytes = content.count
    hash = "sha256:" + SHA256.hex(of: content)
    lineMarks = marker.finished
  }

  /// Of a table that was written piece by piece.
  public init(_ marker: LineMarker) {
    bytes = marker.size
    hash = nil
    lineMarks = marker.finished
  }
}

extension TableSchema {
  /// The description with what the file is known by.
  public func sealed(_ seal: Seal) -> TableSchema {
    var sealed = self
    sealed.bytes = seal.bytes
    sealed.hash = seal.hash
    sealed.lineMarks = seal.lineMarks
    return sealed
  }
}
