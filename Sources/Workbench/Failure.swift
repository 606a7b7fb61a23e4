/// What a use case ends with, after sysexits.
public enum ExitStatus: Int32, Sendable {
  case done = 0
  /// It ran, and the answer is no.
  case answerIsNo = 1
  /// The request makes no sense.
  case usage = 64
  /// An input file has faults.
  case badContent = 65
  case inputMissing = 66
  /// The program broke a promise of its own.
  case brokenInvariant = 70
  case cannotWrite = 73
  case interrupted = 130
}

/// Why a use case did not do what it was asked: plain sentences for whoever asked.
public struct Failure: Error, Sendable, Hashable {
  public var status: ExitStatus
  /// One or more lines without a full stop's worth of jargon in them.
  public var message: String

  public init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
