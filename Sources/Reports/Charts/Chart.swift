import Foundation
import Results

/// A chart is data: a Vega-Lite specification kept as a file, which says itself what tables it is fed from.
///
/// `usermeta.tables` of a specification has, by name of a data set: the table (its own name unless `table` says otherwise),
/// the `columns` (a list, or an object by what they are called in the chart), which rows (`where`: by column, one or more
/// values) and how many (`first`). `$name` stands for the value of a parameter.
public struct Chart: Sendable {
  public let name: String
  package let specification: JSONValue

  init(_ name: String, _ file: [UInt8]) {
    self.name = name
    // A fault here is one of the program's own files, and the tests open all of them.
    specification = (try? JSONDecoder().decode(JSONValue.self, from: Data(file))) ?? .null
  }

  /// Every chart, in no order that matters.
  public static let all: [Chart] = [
    Chart("fan", PackageResources.fan_vl_json),
    Chart("distribution", PackageResources.distribution_vl_json),
    Chart("differences", PackageResources.differences_vl_json),
    Chart("best", PackageResources.best_vl_json),
    Chart("plane", PackageResources.plane_vl_json),
    Chart("acceptability", PackageResources.acceptability_vl_json),
    Chart("typology", PackageResources.typology_vl_json),
    Chart("obstacles", PackageResources.obstacles_vl_json),
    Chart("partners", PackageResources.partners_vl_json),
    Chart("scorecard", PackageResources.scorecard_vl_json),
    Chart("pareto", PackageResources.pareto_vl_json),
    Chart("ladder", PackageResources.ladder_vl_json),
    Chart("why", PackageResources.why_vl_json),
    Chart("tornado", PackageResources.tornado_vl_json),
    Chart("compounding", PackageResources.compounding_vl_json),
    Chart("sensitivity", PackageResources.sensitivity_vl_json),
    Chart("sensitivity-by-month", PackageResources.sensitivity_by_month_vl_json),
    Chart("effects", PackageResources.effects_vl_json),
    Chart("peeling", PackageResources.peeling_vl_json),
    Chart("box", PackageResources.box_vl_json),
    Chart("information", PackageResources.information_vl_json),
    Chart("runs", PackageResources.runs_vl_json),
    Chart("life", PackageResources.life_vl_json),
    Chart("events", PackageResources.events_vl_json),
    Chart("patterns", PackageResources.patterns_vl_json),
    Chart("calibration", PackageResources.calibration_vl_json),
    Chart("drivers", PackageResources.drivers_vl_json),
  ]

  package static func named(_ name: String) -> Chart? { all.first { $0.name == name } }

  /// What the chart is about, in few words; names of parameters stand in braces.
  package var title: String { specification["title"]?["text"]?.text ?? name }
  /// How to read it, sentence by sentence.
  package var reading: [String] { (specification["title"]?["subtitle"]?.list ?? []).compactMap(\.text) }
}

/// A chart with its data in it, ready to be drawn anywhere.
public struct DrawnChart: Sendable {
  /// Unique among the charts of a page: the chart's own, with a number behind it where there are several.
  public let name: String
  public let specification: JSONValue
  /// What it is about, and how to read it.
  let title, reading: String

  /// The specification as it goes into a file.
  public var bytes: [UInt8] { Array(text.utf8) + [10] }

  var text: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(specification)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
  }

  /// - Parameters:
  ///   - parameters: values of those parameters that the specification declares or has in braces.
  ///   - number: which of several it is; nil where there is but one.
  /// - Returns: nil where a table is missing or has no row for the chart.
  init?(_ chart: Chart, from view: RunView, parameters: [String: JSONValue], number: Int? = nil) {
    var sets: [String: JSONValue] = [:]
    for (name, query) in chart.specification["usermeta"]?["tables"]?.object ?? [:] {
      let rows = view.run.rows(query["table"]?.text ?? name)
      let conditions = (query["where"]?.object ?? [:]).map { column, allowed in
        let values = allowed.list.isEmpty ? [allowed] : allowed.list
        return (column: column, allowed: values.map { $0.resolved(parameters) })
      }
      var kept = rows.filter { row in conditions.allSatisfy { $0.allowed.contains(row.value($0.column)) } }
      if case .number(let most)? = query["first"] { kept = Array(kept.prefix(Int(most))) }
      guard !kept.isEmpty else { return nil }
      // By what it is called in the chart.
      let columns =
        query["columns"]?.list.isEmpty == false
        ? (query["columns"]?.list ?? []).compactMap(\.text).map { ($0, $0) }
        : (query["columns"]?.object ?? [:]).map { ($0, $1.resolved(parameters).text ?? "") }
      sets[name] = .list(kept.map { row in view.object(row, columns) })
    }
    self.init(chart, sets, parameters: parameters, number: number, locale: view.locale)
  }

  /// - Parameter sets: the data sets of the chart by name.
  init(
    _ chart: Chart, _ sets: [String: JSONValue], parameters: [String: JSONValue] = [:], number: Int? = nil,
    locale: ReaderLocale
  ) {
    var members = chart.specification.worded(parameters).object
    members["datasets"] = .object(sets)
    members["params"] = .list(
      (chart.specification["params"]?.list ?? []).map { parameter in
        guard let name = parameter["name"]?.text, let value = parameters[name] else { return parameter }
        return .object(parameter.object.merging(["value": value]) { $1 })
      })
    var configuration = Self.configuration
    configuration["locale"] = .object(["number": locale.charts])
    members["config"] = .object(configuration)
    title = JSONValue.text(chart.title).worded(parameters).text ?? ""
    // A sentence that there was nothing to say for is left out.
    let sentences = chart.reading.compactMap { JSONValue.text($0).worded(parameters).text }.filter { !$0.isEmpty }
    reading = sentences.joined(separator: " ")
    members["title"] = .object(["text": .text(title), "subtitle": .list(sentences.map(JSONValue.text))])
    members["description"] = .text(title + ". " + reading)
    name = chart.name + (number.map { "-\($0)" } ?? "")
    specification = .object(members)
  }

  private static let configuration =
    (try? JSONDecoder().decode(JSONValue.self, from: Data(PackageResources.configuration_json)))?.object ?? [:]
}

extension JSONValue {
  /// What `"$name"` stands for: the parameter of that name.
  fileprivate func resolved(_ parameters: [String: JSONValue]) -> JSONValue {
    guard let text, text.first == "$" else { return self }
    return parameters[String(text.dropFirst())] ?? .null
  }

  /// The value with the words of parameters in the place of their names, as in `"Difference in {quantityTitle}"`.
  fileprivate func worded(_ parameters: [String: JSONValue]) -> JSONValue {
    switch self {
    case .text(let text) where text.contains("{"):
      .text(parameters.keys.sorted().reduce(text) { $0.replacing("{\($1)}", with: parameters[$1]?.text ?? "") })
    case .list(let list): .list(list.map { $0.worded(parameters) })
    case .object(let object): .object(object.mapValues { $0.worded(parameters) })
    default: self
    }
  }
}

extension RunView {
  /// Cells of a row by the names of their columns, and beside keys what a reader calls them.
  fileprivate func object(_ row: RecordedRow, _ columns: [(name: String, column: String)]) -> JSONValue {
    var members: [String: JSONValue] = [:]
    for (name, column) in columns { members[name] = row.value(column) }
    if members["partner"] != nil { members["partner_name"] = .text(name(ofPartner: row.text("partner"))) }
    if members["input"] != nil { members["input_name"] = .text(name(ofInput: row.text("input"))) }
    if members["tried_low"] != nil { members.merge(box(row)) { $1 } }
    return .object(members)
  }
}

extension RecordedRow {
  fileprivate func value(_ column: String) -> JSONValue {
    switch self[column] {
    case .text(let text): .text(text)
    case .number(let number): .number(number)
    case .whole(let whole): .number(Double(whole))
    case .missing: .null
    }
  }
}

extension ReaderLocale {
  /// The same for charts: a number locale of d3-format.
  var charts: JSONValue {
    .object([
      "decimal": .text(String(decimalPoint)), "thousands": .text(String(groupSeparator)),
      "grouping": .list([.number(3)]),
      "currency": .list(poundsComeFirst ? [.text("£"), .text("")] : [.text(""), .text("\u{A0}£")]),
      "percent": .text(beforePercent + "%"),
    ])
  }
}
