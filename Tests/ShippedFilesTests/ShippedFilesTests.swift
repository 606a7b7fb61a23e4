import Foundation
import ShippedFiles
import TestSupport
import Testing

@Suite struct ShippedFilesTests {
  @Test(arguments: ["patterns", "sizes"])
  func `Every file of a folder is part of the program, to the byte`(folder: String) throws {
    let files = folder == "patterns" ? ShippedFiles.patterns : ShippedFiles.sizes
    let path = "\(packageFolder)/scenarios/\(folder)"
    let names = try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".yaml") }
    #expect(files.map(\.name).sorted() == names.sorted())
    for file in files { #expect(bytes("\(path)/\(file.name)") == Data(file.bytes), "\(file.name)") }
  }

  @Test func `The scenarios that designs are laid over are those of the package`() {
    for file in ShippedFiles.scenarios {
      #expect(bytes("\(packageFolder)/scenarios/\(file.name)") == Data(file.bytes), "\(file.name)")
    }
  }
}
