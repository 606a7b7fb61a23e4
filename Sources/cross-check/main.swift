import Foundation

// What Convene's statistics make of samples that others can repeat, as JSON: see Tests/CrossCheck.
let encoder = JSONEncoder()
switch CommandLine.arguments.dropFirst().first {
case "numbers": print(String(decoding: try encoder.encode(Numbers()), as: UTF8.self))
case "sobol": print(String(decoding: try encoder.encode(Timing.sobol()), as: UTF8.self))
case "prim": print(String(decoding: try encoder.encode(Timing.prim()), as: UTF8.self))
default:
  FileHandle.standardError.write(Data("usage: cross-check numbers | sobol | prim\n".utf8))
  exit(64)
}
