import Foundation
import Reports
import Results

/// Makes the report and the charts of a run again, or one page of several runs, from their files alone.
public struct MakeReport: Sendable {
  /// Names of the locales that a report can be made for; the first is the usual one.
  public static let locales = ReaderLocale.all.map(\.name)

  /// The folders of one or more runs.
  public var directories: [String]
  /// The file to write; nil: in the folder of the run, or of several `report.html` where the program runs.
  public var output: String?
  /// nil: the first of `locales`.
  public var locale: String?

  public init(directories: [String], output: String? = nil, locale: String? = nil) {
    self.directories = directories
    self.output = output
    self.locale = locale
  }

  /// - Returns: what was written, in words.
  /// - Throws: `Failure`, where a file isn't what it should be; what was there stays then.
  public func run() throws -> String {
    let locale = try Self.locale(locale)
    let runtime = ChartsRuntime.find()
    guard let first = directories.first else { throw Failure(.usage, "Name the folder of a run.") }
    let directory = StagedDirectory.withoutLastSlash(first)
    var path = output ?? RunFile.report
    if directories.count > 1 {
      let runs = try directories.map { try RunFolder($0).recorded() }
      if let other = runs.firstIndex(where: { $0.rows("summary").isEmpty }) {
        throw Failure(
          .usage,
          """
          "\(directories[other])" has no outcomes of designs to put beside others. Leave it out; its own report is made by \
          \(commandWord("report")) \(quotedForShell(directories[other])).
          """)
      }
      let report = RunsReport(Array(zip(names, runs)), locale: locale, runtime: try runtime?.scripts())
      try Self.write(report.page, to: path)
    } else {
      let report = try RunReport(RunFolder(directory).recorded(), locale: locale, runtime: runtime?.scripts())
      if output != nil {
        try Self.write(report.page, to: path)
      } else {
        path = directory + "/" + RunFile.report
        try Self.write(report, into: directory) { try OutputFile.write($1, to: directory + "/" + $0) }
      }
    }
    return runtime == nil ? "\(path)\n\(ChartsRuntime.howToGet)\n" : "\(path)\n"
  }

  /// What the reader knows the runs by: the names of their folders, with the way there only where two have the same.
  private var names: [String] {
    let last = directories.map { URL(fileURLWithPath: $0).lastPathComponent }
    return Set(last).count == last.count ? last : directories
  }

  /// Writes a page in the place of an earlier one, but of nothing else.
  private static func write(_ page: [UInt8], to path: String) throws {
    if let there = FileManager.default.contents(atPath: path),
      !String(decoding: there.prefix(2_000), as: UTF8.self).contains("content=\"Convene ")
    {
      throw Failure(.cannotWrite, "\"\(path)\" is there already and no report of Convene: it stays. Name another file.")
    }
    try OutputFile.write(page, to: path)
  }

  static func locale(_ name: String?) throws -> ReaderLocale {
    guard let name else { return .british }
    if let known = ReaderLocale.named(name) { return known }
    throw Failure(.usage, "There is no locale \"\(name)\". There are: \(locales.joined(separator: ", ")).")
  }

  /// Everything that is made of a run for people to look at.
  static func write(
    _ report: RunReport, into directory: String, write: (_ name: String, _ bytes: [UInt8]) throws -> Void
  ) throws {
    let folder = directory + "/" + RunFile.charts
    guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw Failure.writing(folder, errno) }
    for drawn in report.charts { try write("\(RunFile.charts)/\(drawn.name).vl.json", drawn.bytes) }
    try write(RunFile.report, report.page)
  }
}

extension StagedDirectory {
  /// Makes the report of a run whose tables are all written.
  ///
  /// - Parameter run: the folder of the run, where this is a replay in it.
  func writeReport(ofRun run: String? = nil) throws {
    let report = RunReport(
      try RunFolder(results, ofRun: run).recorded(), runtime: try ChartsRuntime.find()?.scripts())
    try MakeReport.write(report, into: results) { try self.write($1, to: $0) }
  }
}
