import ArgumentParser
import Foundation
import Workbench

/// Runs a use case and turns what it ends with into words on standard error and an exit code.
func ending(_ useCase: () throws -> Void) throws {
  do {
    try useCase()
  } catch let failure as Failure {
    writeError("convene: \(failure.message)\n")
    throw ExitCode(failure.status.rawValue)
  } catch {
    writeError("convene: Something went wrong inside Convene that it has no words for; please report it.\n")
    throw ExitCode(Failure.Status.brokenInvariant.rawValue)
  }
}

/// Writes to standard error; where nobody takes it, the exit code says it all.
func writeError(_ text: String) { try? FileHandle.standardError.write(contentsOf: Data(text.utf8)) }

/// Writes to standard output.
///
/// - Throws: `Failure` where nobody takes it; what was written to files before stays.
func writeOutput(_ text: String) throws {
  do {
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  } catch {
    throw Failure(.cannotWrite, "The answer can't be shown: whoever was to read it is gone, or the disk is full.")
  }
}
