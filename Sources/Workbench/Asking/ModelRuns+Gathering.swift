import Ensembles
import Experiments
import Results

extension ModelRuns {
  /// Runs an experiment's designs and keeps all that a run tells of them, next to what analyses read.
  ///
  /// The journal gets what was gathered every quarter of a second, together with the numbers and the rows that are new.
  ///
  /// - Parameters:
  ///   - rows: gets the text of `replications.csv` in its order.
  ///   - progress: gets the replications done.
  /// - Throws: `Failure`.
  func gather(
    _ experiment: Experiment, rows: ([UInt8]) throws -> Void, progress: (Int) -> Void
  ) throws -> (findings: Findings, table: OutcomeTable) {
    // The key says what the scenario is.
    let manifest = Manifest(experiment, title: "")
    let store = OutcomeStore(experiment.designs, replications: 0..<experiment.replications)
    let key = "all that \(experiment.replications) replications of \(described(experiment.designs)) tell"
    var start = Gathering(experiment)
    while start.replications < experiment.replications, let record = try journal?.recall(key) {
      guard record.attachments.count == 2, record.replications.lowerBound == start.replications,
        let tallies = try? TallyFile(record.attachments[0], manifest: manifest, experiment: experiment),
        tallies.gathering.replications == record.replications.upperBound,
        store.restore(record.numbers, of: record.replications)
      else { throw Failure.damagedJournal }
      try rows(record.attachments[1])
      start = tallies.gathering
      progress(start.replications)
    }
    var saved = start.replications
    var unsaved: [UInt8] = []
    func save(_ gathering: borrowing Gathering) throws {
      let stretch = saved..<gathering.replications
      guard let journal, !stretch.isEmpty else { return }
      let tallies = TallyFile(
        manifest: manifest, gathering: copy gathering, preciseSince: 0)
      let record = JournalRecord(
        key: key, replications: stretch, numbers: store.numbers(of: stretch), attachments: [try tallies.bytes, unsaved])
      try journal.add(record)
      (saved, unsaved) = (stretch.upperBound, [])
    }
    let engine = Ensemble(experiment, threads: threads).keeping(store)
    let texts = TextOfBlocks(experiment)
    @Sendable func text(of block: Block) -> [UInt8] { texts(block).replications }
    var pace = Pace()
    do {
      let gathering = try engine.run(
        from: start, upTo: Ensemble.blocks(of: experiment.replications),
        extracting: text(of:), isCancelled: isCancelled
      ) { text, gathering in
        try rows(text)
        if journal != nil { unsaved += text }
        if pace.isDue {
          gathering.catchUp()
          try save(gathering)
          pace = Pace()
        }
        progress(gathering.replications)
        return .goOn
      }
      try save(gathering)
      guard gathering.replications == experiment.replications else { throw Failure.interruption }
      return (gathering.findings, store.takeTable())
    } catch let broken as BrokenReplication {
      throw Failure(broken)
    }
  }
}
