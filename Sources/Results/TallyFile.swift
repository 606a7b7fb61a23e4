import Experiments
import Foundation
import PartnershipModel
import Statistics

/// A gathering that was put down, to be taken up again to the last bit: the checkpoint of an unfinished run, and what a
/// part of a run is joined by.
///
/// The layout: a title, the manifest as JSON, what the tables that grow are known again by, then the gathering; whole numbers
/// as varints (LEB128), others as the bits of a double, and at the end a checksum (FNV-1a by words).
public struct TallyFile: Sendable {
  /// Of the run that this belongs to.
  public var manifest: Manifest
  public var gathering: Gathering
  /// By what `replications.csv` is known again, as far as it belongs to the blocks gathered, its header among them; of no
  /// bytes where there is no such file.
  public var replicationRows: Seal
  /// The same of `failures.csv`.
  public var failureRows: Seal
  /// Where the interval has been as narrow as asked for ever since so many replications; 0 where it isn't.
  public var preciseSince: Int

  public init(
    manifest: Manifest, gathering: Gathering, replicationRows: Seal = .nothing, failureRows: Seal = .nothing,
    preciseSince: Int
  ) {
    self.manifest = manifest
    self.gathering = gathering
    self.replicationRows = replicationRows
    self.failureRows = failureRows
    self.preciseSince = preciseSince
  }

  private static let title = Array("Convene tallies 2\n".utf8)

  public var bytes: [UInt8] {
    get throws {
      var out = ByteWriter()
      out.write(raw: Self.title)
      out.write(try json(manifest))
      for rows in [replicationRows, failureRows] { out.write(try json(rows)) }
      for number in [
        preciseSince, gathering.blocks.lowerBound, gathering.blocks.upperBound,
        gathering.replications, gathering.leftOut,
      ] { out.write(number) }
      for design in gathering.designs {
        out.write(design.worst.replication)
        out.write(design.worst.attainment)
        for tally in design.outcomes { out.write(tally.histogram) }
        for tally in design.monthly { out.write(tally.histogram) }
      }
      out.write(gathering.moments.nodes.count)
      for node in gathering.moments.nodes {
        out.write(node.first)
        out.write(node.leaves)
        for moments in node.moments { out.write(moments) }
      }
      return out.finished()
    }
  }

  /// What is wrong with a file of tallies.
  public enum Fault: Error, Sendable, Hashable {
    /// Not such a file at all, or damaged.
    case damaged
    /// It belongs to another run: how that differs, in words.
    case differs(String)
  }

  /// - Parameters:
  ///   - manifest: what the file has to belong to.
  ///   - experiment: what the manifest describes.
  /// - Throws: `Fault`.
  public init(_ bytes: [UInt8], manifest: Manifest, experiment: Experiment) throws {
    guard var input = ByteReader(checking: bytes), input.takes(Self.title) else { throw Fault.damaged }
    guard let described = Manifest(json: try input.bytes()) else { throw Fault.damaged }
    if let difference = described.difference(from: manifest) { throw Fault.differs(difference) }
    self.manifest = manifest
    replicationRows = try input.seal()
    failureRows = try input.seal()
    preciseSince = try input.whole()
    let (first, end) = (try input.whole(), try input.whole())
    guard first <= end else { throw Fault.damaged }
    let (replications, leftOut) = (try input.whole(), try input.whole())
    let designs = try experiment.designs.map { design in
      var findings = DesignFindings(design)
      findings.worst = (try input.whole(), try input.number())
      for index in findings.outcomes.indices {
        findings.outcomes[index].histogram = try input.histogram(OutcomeColumn.all[index].layout)
      }
      for index in findings.monthly.indices {
        findings.monthly[index].histogram = try input.histogram(findings.monthly[index].histogram.layout)
      }
      return findings
    }
    let quantities = designs.reduce(0) { $0 + $1.momentCount }
    var nodes: [PairedMomentsTree.Node] = []
    for _ in 0..<(try input.whole()) {
      let (begin, leaves) = (try input.whole(), try input.whole())
      guard begin == nodes.last?.end ?? first, begin + leaves <= end else { throw Fault.damaged }
      nodes.append(.init(first: begin, leaves: leaves, moments: try (0..<quantities).map { _ in try input.moments() }))
    }
    guard input.isAtEnd, nodes.last?.end ?? first == end else { throw Fault.damaged }
    gathering = Gathering(
      experiment, blocks: first..<end, replications: replications, leftOut: leftOut, designs: designs, nodes: nodes)
  }
}

extension ByteWriter {
  fileprivate mutating func write(_ histogram: Histogram) {
    write(histogram.lowest)
    write(histogram.highest)
    let filled = histogram.counts.indices.filter { histogram.counts[$0] > 0 }
    write(filled.count)
    var next = 0
    for bin in filled {
      write(bin - next)
      write(Int(histogram.counts[bin]))
      next = bin + 1
    }
  }

  fileprivate mutating func write(_ moments: PairedMoments) {
    write(moments.pairMeans.count)
    write(moments.pairMeans.mean)
    write(moments.pairMeans.squares)
    write(moments.squaredDifferences)
  }
}

extension ByteReader {
  fileprivate mutating func seal() throws -> Seal {
    guard let seal = try? JSONDecoder().decode(Seal.self, from: Data(try bytes())) else {
      throw TallyFile.Fault.damaged
    }
    return seal
  }

  fileprivate mutating func histogram(_ layout: HistogramLayout) throws -> Histogram {
    let (lowest, highest) = (try number(), try number())
    var next = 0
    let counts = try (0..<(try whole())).map { _ in
      let bin = next + (try whole())
      next = bin + 1
      return (bin, UInt32(truncatingIfNeeded: try whole()))
    }
    guard let histogram = Histogram(layout, counts: counts, lowest: lowest, highest: highest) else {
      throw TallyFile.Fault.damaged
    }
    return histogram
  }

  fileprivate mutating func moments() throws -> PairedMoments {
    let pairMeans = Moments(count: try whole(), mean: try number(), squares: try number())
    return PairedMoments(pairMeans: pairMeans, squaredDifferences: try number())
  }
}
