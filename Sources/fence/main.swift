import Foundation
import PartnershipModel
import ScenarioFiles

// What must not get worse when a rule changes, as a table: `make fence`, before and after.
//
//   fence [--lives 192] [--fixed] ["trust gain=0.02" …] scenario.yaml …

var lives = 192
var isFixed = false
var constants: [Parameter: Quantity] = [:]
var files: [String] = []
let named = Dictionary(uniqueKeysWithValues: Parameter.allCases.map { ($0.definition.name, $0) })
var arguments = CommandLine.arguments.dropFirst()
while let argument = arguments.popFirst() {
  let halves = argument.split(separator: "=").map(String.init)
  if argument == "--lives" {
    lives = arguments.popFirst().flatMap { Int($0) } ?? lives
  } else if argument == "--fixed" {
    isFixed = true
  } else if halves.count == 2, let parameter = named[halves[0]], let value = Double(halves[1]) {
    constants[parameter] = .fixed(value)
  } else if halves.count == 2 {
    fatalError("no constant is called \(halves[0])")
  } else {
    files.append(argument)
  }
}

var labels: [String] = []
var columns: [(name: String, values: [String])] = []
for file in files {
  var partnership = try ScenarioFile.read(path: file).designs[0].partnership
  // The typical partnership of the patterns: eight partners, four aims.
  if partnership.aims.count > 20 {
    partnership.partners = Array(partnership.partners.prefix(8))
    partnership.aims = Array(partnership.aims.prefix(4))
    let ids = Set(partnership.partners.map(\.id))
    for j in partnership.aims.indices {
      partnership.aims[j].inputs = partnership.aims[j].inputs.filter { ids.contains($0.key) }
    }
  }
  if isFixed { partnership.drawsConstants = false }
  for (parameter, value) in constants { partnership.constants[parameter] = value }
  let name = URL(fileURLWithPath: file).deletingPathExtension().lastPathComponent
  let lines = FencedScenario(name: name, partnership: partnership, lives: lives).lines()
  labels = lines.map(\.0)
  columns.append((String(name.prefix(14)), lines.map(\.1)))
}
func cell(_ text: String, _ width: Int) -> String {
  text + String(repeating: " ", count: max(1, width - text.count))
}
print(cell("", 12) + columns.map { cell($0.name, 17) }.joined())
for (row, label) in labels.enumerated() {
  print(cell(label, 12) + columns.map { cell($0.values[row], 17) }.joined())
}
