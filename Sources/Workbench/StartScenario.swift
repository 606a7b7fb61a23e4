import Foundation

/// Writes a commented scenario file to start from.
public struct StartScenario: Sendable {
  public var file: String

  public init(file: String = "partnership.yaml") { self.file = file }

  /// - Throws: `Failure`; a file that is there already stays as it is.
  public func run() throws {
    guard !file.isEmpty, !file.utf8.contains(0) else { throw Failure(.usage, "The file needs a name.") }
    guard !FileManager.default.fileExists(atPath: file) else {
      throw Failure(.cannotWrite, "\"\(file)\" is there already and stays as it is. Name another file.")
    }
    let output = try OutputFile(file)
    try output.write(Array(Self.template.utf8))
    try output.finish()
  }

  static let template = """
    # A partnership to try out with Convene. Change it, then: convene run FILE
    title: Our partnership
    horizon: 36 months
    aims:
      first-aim:
        name: What the partners want together
        effort needed: 2 to 4 FTE       # over all partners; "2 to 4" where nobody knows better
        lag: 12 months                  # from work done to results seen
    partners:
      council:
        name: Council
        representative: tier 2          # 1 chief executive, 2 director, 3 manager, 4 officer
        pledge: {staff: 1 to 2 FTE, money: £20k/year}
      health:
        name: Primary Care Trust
        representative: tier 3
        pledge: {staff: 1 FTE}
    design:
      name: as planned
      meetings: {held: every 2 months}
    alternatives:
      senior board:
        note: Chief officers at the table, fewer meetings.
        partners: {all: {representative: tier 1}}
        meetings: {held: every 4 months}

    """
}
