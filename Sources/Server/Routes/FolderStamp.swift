#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Names, sizes and times of the files below a folder: two that are equal mean that nothing was changed between them.
///
/// Asked of the system directly, because it is taken before every answer about a case and Foundation's enumerator takes twenty times as long.
struct FolderStamp: Equatable, Sendable {
  private struct File: Equatable, Sendable {
    var size: Int64
    var seconds: Int
    var nanoseconds: Int
  }

  private var files: [String: File] = [:]

  init(_ path: String) { add(path) }

  private mutating func add(_ folder: String) {
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let path = folder + "/" + name
      var told = stat()
      guard lstat(path, &told) == 0 else { continue }
      if told.st_mode & S_IFMT == S_IFDIR {
        add(path)
      } else {
        // What a link names counts, not the link.
        _ = stat(path, &told)
        #if canImport(Darwin)
          let time = told.st_mtimespec
        #else
          let time = told.st_mtim
        #endif
        files[path] = File(size: Int64(told.st_size), seconds: time.tv_sec, nanoseconds: time.tv_nsec)
      }
    }
  }
}
