import Foundation
import LaneArithmetic
import RandomStreams

// The random words of interleaved addresses, for test batteries that read raw bytes: see Sources/RandomStreams/README.md.
// Neighbouring replications, entities, purposes and months follow each other, so that a likeness between them shows
// as a likeness between successive words. Ends when the reader closes the pipe.

signal(SIGPIPE, SIG_IGN)
let seed = CommandLine.arguments.dropFirst().first.flatMap { UInt64($0) } ?? 0
var words: [UInt32] = []
words.reserveCapacity(1 << 16)

for first in stride(from: 0, to: 1 << 32, by: Lane.width) {
  let draws = Draws(seed: seed, first: first)
  for month in 0..<64 {
    for purpose: UInt32 in 0..<8 {
      for entity: UInt32 in 0..<8 {
        let u = draws.uniforms(purpose: purpose, month: month, entity: entity)
        for replication in 0..<Lane.width {
          for draw in [u.a, u.b, u.c, u.d] { words.append(UInt32(draw[replication] * 0x1p32)) }
        }
      }
    }
  }
  let isRead = words.withUnsafeBytes { write(STDOUT_FILENO, $0.baseAddress, $0.count) == $0.count }
  if !isRead { exit(0) }
  words.removeAll(keepingCapacity: true)
}
