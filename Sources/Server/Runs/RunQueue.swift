import Analysis
import Cases
import Foundation
import Wording

/// Runs wait here, are made one at a time with all cores, say how far they are, and can be cancelled.
actor RunQueue {
  /// Where a run stands.
  struct Status: Sendable {
    enum State: String, Sendable { case queued, running, done, failed, cancelled }
    var id: String
    var request: RunRequest
    var state: State
    /// Share done, 0...1.
    var progress: Double = 0
    var message: Message = ""
    /// What went wrong, for a failed run.
    var problem: ProblemDetails?

    var isFinished: Bool { state == .done || state == .failed || state == .cancelled }
  }

  private struct Entry {
    var status: Status
    var work: Work
    var caseFolder: URL
    var listeners: [Int: AsyncStream<Status>.Continuation] = [:]
  }

  private let folder: URL
  private let limit: Int
  private let actions: [String: RunAction]
  private var entries: [String: Entry] = [:]
  private var waiting: [String] = []
  private var isWorking = false
  private var nextListener = 0

  init(folder: URL, limit: Int, actions: [String: RunAction]) {
    self.folder = folder
    self.limit = limit
    self.actions = actions
  }

  /// Puts a run into the queue, or finds it there or on disk when the same question was asked before.
  func submit(_ request: RunRequest, id: String, caseFolder: URL) throws -> Status {
    guard actions[request.command] != nil else {
      throw ProblemDetails.badRequest(
        "no such command: \(request.command); one of \(actions.keys.sorted().joined(separator: ", "))")
    }
    if let entry = entries[id], entry.status.state != .failed, entry.status.state != .cancelled { return entry.status }
    if RunFiles.exists(id, in: folder) {
      let status = Status(id: id, request: request, state: .done, progress: 1)
      entries[id] = Entry(status: status, work: Work(), caseFolder: caseFolder)
      return status
    }
    guard waiting.count < limit else {
      throw ProblemDetails(
        status: .tooManyRequests, title: "Queue full", detail: "\(limit) runs are waiting; try later")
    }
    let work = Work { [weak self] share, message in
      Task { await self?.noteProgress(id, share, message) }
    }
    let status = Status(id: id, request: request, state: .queued)
    entries[id] = Entry(status: status, work: work, caseFolder: caseFolder)
    waiting.append(id)
    startNext()
    return status
  }

  func status(_ id: String) -> Status? { entries[id]?.status }

  /// Every run asked for since the server started.
  var all: [Status] { entries.values.map(\.status).sorted { $0.id < $1.id } }

  /// Stops a run, or takes it out of the queue. Whether there was such a run.
  func cancel(_ id: String) -> Bool {
    guard let entry = entries[id] else { return false }
    entry.work.cancel()
    if let place = waiting.firstIndex(of: id) {
      waiting.remove(at: place)
      update(id) { $0.state = .cancelled }
    }
    return true
  }

  /// Stops everything: the server is going down.
  func cancelAll() {
    for id in entries.keys.sorted() { _ = cancel(id) }
  }

  /// The run's status now and at each change, until it is finished.
  func events(_ id: String) -> AsyncStream<Status>? {
    guard let entry = entries[id] else { return nil }
    let (stream, continuation) = AsyncStream.makeStream(of: Status.self, bufferingPolicy: .bufferingNewest(16))
    continuation.yield(entry.status)
    guard !entry.status.isFinished else {
      continuation.finish()
      return stream
    }
    let number = nextListener
    nextListener += 1
    entries[id]?.listeners[number] = continuation
    continuation.onTermination = { [weak self] _ in Task { await self?.forget(id, listener: number) } }
    return stream
  }

  private func forget(_ id: String, listener: Int) { entries[id]?.listeners[listener] = nil }

  private func noteProgress(_ id: String, _ share: Double, _ message: Message) {
    guard entries[id]?.status.state == .running else { return }
    update(id) {
      $0.progress = max($0.progress, min(1, max(0, share)))
      $0.message = message
    }
  }

  private func update(_ id: String, _ change: (inout Status) -> Void) {
    guard var entry = entries[id] else { return }
    change(&entry.status)
    for listener in entry.listeners.values {
      listener.yield(entry.status)
      if entry.status.isFinished { listener.finish() }
    }
    if entry.status.isFinished { entry.listeners = [:] }
    entries[id] = entry
  }

  private func startNext() {
    guard !isWorking, !waiting.isEmpty else { return }
    isWorking = true
    let id = waiting.removeFirst()
    update(id) { $0.state = .running }
    guard let entry = entries[id], let action = actions[entry.status.request.command] else { return }
    let place = folder.appending(path: id)
    // A thread of its own: the work blocks, and the pool's threads serve requests.
    let thread = Thread { [weak self] in
      let result = Result { try action(entry.status.request, entry.caseFolder, place, entry.work) }
      Task { await self?.finish(id, result) }
    }
    thread.stackSize = 8 << 20
    thread.start()
  }

  private func finish(_ id: String, _ result: Result<Void, any Error>) {
    isWorking = false
    update(id) { status in
      switch result {
      case .success:
        status.state = .done
        status.progress = 1
      case .failure(let error): Self.fail(&status, error)
      }
    }
    startNext()
  }

  private static func fail(_ status: inout Status, _ error: any Error) {
    status.state = error is Interrupted ? .cancelled : .failed
    guard status.state == .failed else { return }
    status.problem =
      ProblemDetails(error)
      ?? ProblemDetails(
        status: .internalServerError, title: "Internal fault", detail: Message(verbatim: "\(error)"))
  }
}
