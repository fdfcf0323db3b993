import Analysis
import Foundation
import Server
import Testing

@Suite struct GuardTests {
  @Test func `a foreign host is refused, our own in any spelling is not`() async throws {
    let client = try await TestServer.open.value.client
    for host in ["evil.example", "127.0.0.1.evil.example", "[::2]", "[::1", "", "localhost.evil.example:80"] {
      let answer = await client.get("/api/v1/cases", ["Host": host])
      #expect([400, 421].contains(answer.status), "\(host)")
    }
    #expect(await client.get("/api/v1/cases", ["Host": "evil.example"]).isProblem)
    for host in ["localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:99"] {
      #expect(await client.get("/api/v1/cases", ["Host": host]).status == 200, "\(host)")
    }
  }

  @Test func `without the token nothing is told`() async throws {
    let client = try await TestServer.guarded.value.client
    for headers in [[:], ["Authorization": "Bearer wrong-token-of-16"], ["Authorization": "Bearer "]] {
      let answer = await client.get("/api/v1/cases", headers)
      #expect(answer.status == 401 && answer.isProblem)
    }
    #expect(await client.get("/?token=wrong").status == 401)
    #expect(await client.get("/api/v1/cases", ["Authorization": "Bearer a-token-of-sixteen"]).status == 200)
    let page = await client.get("/?token=a-token-of-sixteen")
    #expect(page.status == 200)
    let cookie = page.headers["set-cookie"] ?? ""
    #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"))
    let pair = cookie.prefix { $0 != ";" }
    #expect(await client.get("/api/v1/cases", ["Cookie": String(pair)]).status == 200)
  }

  @Test func `other machines are let in only with a token`() {
    let settings = ServerSettings(cases: [:], runs: URL(filePath: "/nowhere"), host: "0.0.0.0")
    #expect(throws: UserError.self) { try QafilaServer(settings: settings, actions: [:]) }
  }

  @Test func `a foreign page changes nothing`() async throws {
    let client = try await TestServer.open.value.client
    let body = #"{"command":"critical","case":"bamako","options":{}}"#
    for header in [["Origin": "http://evil.example"], ["Origin": "null"], ["Sec-Fetch-Site": "cross-site"]] {
      let answer = await client.ask("POST", "/api/v1/runs", header, body: body)
      #expect(answer.status == 403 && answer.isProblem, "\(header)")
    }
    for type in ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"] {
      #expect(await client.ask("POST", "/api/v1/runs", ["Content-Type": type], body: body).status == 415)
    }
  }

  @Test func `the page may load nothing from elsewhere and runs no inline script`() async throws {
    let page = try await TestServer.open.value.client.get("/")
    let policy = page.headers["content-security-policy"] ?? ""
    #expect(policy.contains("default-src 'none'") && policy.contains("script-src 'self';"))
    #expect(!policy.contains("unsafe") && policy.contains("frame-ancestors 'none'"))
    #expect(page.headers["x-content-type-options"] == "nosniff")
    #expect(!page.body.contains("onclick=") && !page.body.contains("style="))
  }
}

@Suite struct RouteTests {
  @Test func `the OpenAPI document lists the routes that there are`() async throws {
    let test = try await TestServer.open.value
    let answer = await test.client.get("/api/v1/openapi.json")
    #expect(answer.json["openapi"] as? String == "3.1.0")
    let paths = try #require(answer.json["paths"] as? [String: [String: Any]])
    let listed = paths.flatMap { path, operations in operations.keys.map { "\($0.uppercased()) \(path)" } }
    #expect(listed.sorted() == test.server.routes)
    for (path, operations) in paths {
      let wanted = Set(path.matches(of: /\{([a-z]+)\}/).map { String($0.1) })
      for (method, operation) in operations {
        let parameters = ((operation as? [String: Any])?["parameters"] as? [[String: Any]]) ?? []
        let named = Set(parameters.filter { $0["in"] as? String == "path" }.compactMap { $0["name"] as? String })
        #expect(named == wanted, "\(method) \(path)")
      }
    }
  }

  @Test func `every reading route answers`() async throws {
    let client = try await TestServer.open.value.client
    let case_ = "/api/v1/cases/bamako"
    for path in [
      "/", "/page/app.js", "/page/compare.js", "/page/worst.js", "/api/v1/strings/ar", "/api/v1/backdrop",
      "/api/v1/settings", "/api/v1/lever-kinds", "/api/v1/cases", case_, case_ + "/collections",
      case_ + "/collections/links", case_ + "/collections/places/items?limit=3&bbox=-12,10,-4,16",
      case_ + "/collections/places/items/bamako", case_ + "/evidence", case_ + "/observed", case_ + "/scenarios",
      case_ + "/scenarios/siege-2025", "/api/v1/runs",
    ] {
      #expect(await client.get(path).status == 200, "\(path)")
      #expect(await client.ask("HEAD", path).status == 200, "\(path)")
    }
    let places = await client.get(case_ + "/collections/places/items?limit=3")
    #expect(places.json["numberReturned"] as? Int == 3)
  }

  @Test func `what is not there is a problem document`() async throws {
    let client = try await TestServer.open.value.client
    let missing = [
      "/nowhere", "/api/v1/cases/timbuktu", "/api/v1/cases/bamako/collections/cats/items", "/api/v1/runs/x",
    ]
    for path in missing + ["/page/none.js", "/api/v1/runs/x/report", "/api/v1/runs/x/events", "/api/v1/strings/de"] {
      let answer = await client.get(path)
      #expect(answer.status == 404 && answer.isProblem, "\(path)")
    }
    for query in ["limit=0", "limit=x", "offset=-1", "bbox=1,2,3", "bbox=a,b,c,d", "limit=99999999999999999999"] {
      let answer = await client.get("/api/v1/cases/bamako/collections/places/items?\(query)")
      #expect(answer.status == 400 && answer.isProblem, "\(query)")
    }
  }

  @Test func `an error is said in the language that the client would rather read`() async throws {
    let client = try await TestServer.open.value.client
    let path = "/api/v1/cases/timbuktu"
    for (header, title, detail) in [
      ("fr-ML,fr;q=0.9,en;q=0.8", "Introuvable", "pas de cas timbuktu"),
      ("de, en;q=0.3, ar;q=0.7", "غير موجود", "لا توجد حالة timbuktu"), ("de", "Not found", "no case timbuktu"),
    ] {
      let answer = await client.get(path, ["Accept-Language": header])
      #expect(answer.json["title"] as? String == title && answer.json["detail"] as? String == detail)
      #expect(answer.headers["vary"] == "Accept-Language")
    }
    // What no header can be sent with: the events of a run.
    #expect(await client.get(path + "?language=ar", ["Accept-Language": "fr"]).headers["content-language"] == "ar")
    let refused = await client.ask(
      "PUT", "/api/v1/cases/bamako/scenarios/x", ["Accept-Language": "fr"],
      body: #"{"title":{"ar":"ا","fr":"a","en":"a"},"levers":[{"lever":"atack"}]}"#)
    let faults = (refused.json["errors"] as? [[String: Any]])?.compactMap { $0["remedy"] as? String } ?? []
    #expect(faults.contains("vouliez-vous dire attack ?"))
  }

  @Test func `a method that a path does not take is told which it takes`() async throws {
    let client = try await TestServer.open.value.client
    let answer = await client.ask("DELETE", "/api/v1/cases")
    #expect(answer.status == 405 && answer.isProblem && answer.headers["allow"] == "GET, HEAD")
    #expect(await client.ask("PUT", "/api/v1/runs", body: "{}").headers["allow"] == "GET, HEAD, POST")
    for method in ["QUERY", "PUT"] {
      #expect(await client.ask(method, "/api/v1/cases", ["Content-Type": "text/plain"]).status == 405, "\(method)")
    }
  }

  @Test func `no path leads out of the folders`() async throws {
    let test = try await TestServer.open.value
    for path in [
      "/page/../../secret.txt", "/page/..%2f..%2fsecret.txt", "/page/%2e%2e/index.html", "/page//etc/passwd",
      "/api/v1/runs/../files/secret.txt", "/api/v1/runs/%2e%2e/files/secret.txt", "/api/v1/runs/..%2f/files/secret.txt",
      "/api/v1/runs/.%00/files/x", "/api/v1/cases/..%2f..%2fetc", "//etc/passwd",
      "/api/v1/cases/bamako/scenarios/..%2fx",
    ] {
      let answer = await test.client.get(path)
      #expect((400..<500).contains(answer.status), "\(path)")
      #expect(!answer.body.contains("secret") || answer.isProblem, "\(path)")
    }
    let saved = await test.client.ask(
      "PUT", "/api/v1/cases/bamako/scenarios/..%2f..%2fevil", body: #"{"levers":[]}"#)
    #expect((400..<500).contains(saved.status))
    #expect(!FileManager.default.fileExists(atPath: test.caseFolder.appending(path: "../evil.yaml").path))
  }

  @Test func `hostile requests neither crash nor stop it`() async throws {
    let client = try await TestServer.open.value.client
    let deep = String(repeating: "[", count: 40_000)
    let far = #"{"command":"simulate","case":"bamako","options":{"days":"99999999999999999999"}}"#
    for body in [
      "", "{", "null", "[]", deep, "\u{0}\u{1}", #"{"command":1}"#, far,
      #"{"command":"rm","case":"bamako","options":{}}"#,
    ] {
      let answer = await client.ask("POST", "/api/v1/runs", body: body)
      #expect((200..<500).contains(answer.status), "\(body.prefix(40))")
      let put = await client.ask("PUT", "/api/v1/cases/bamako/scenarios/x", body: body)
      #expect((400..<500).contains(put.status), "\(body.prefix(40))")
    }
    let large = await client.ask("POST", "/api/v1/runs", body: "\"" + String(repeating: "x", count: 200_000) + "\"")
    #expect(large.status == 413)
    let raw: [String] = [
      "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/9.9\r\n\r\n",
      "GET /%ff%fe HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "GET /?%=%%%zz&token=%00 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "POST /api/v1/runs HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\n\r\n",
      "POST /api/v1/runs HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
      "GET / HTTP/1.1\r\nHost: localhost\r\nX: \(String(repeating: "y", count: 200_000))\r\nConnection: close\r\n\r\n",
      "GET /api/v1/cases/\(String(repeating: "%2e", count: 5_000)) HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
      "\u{16}\u{3}\u{1}",
    ]
    for bytes in raw {
      let answer = await client.send(Array(bytes.utf8), patience: 1)
      #expect(answer.status < 500, "\(bytes.prefix(40))")
    }
    #expect(await client.get("/api/v1/cases").status == 200)
  }
}

@Suite struct RunTests {
  private func submit(_ client: RawHTTP, _ command: String, _ options: [String: String]) async throws -> RawResponse {
    let body: [String: Any] = ["command": command, "case": "bamako", "options": options]
    let text = String(decoding: try JSONSerialization.data(withJSONObject: body), as: UTF8.self)
    return await client.ask("POST", "/api/v1/runs", body: text)
  }

  @Test func `a run is followed to its end, found again, and told in every language`() async throws {
    let client = try await TestServer.open.value.client
    let options = ["scenario": "siege-2025", "replications": "5", "days": "20"]
    let asked = try await submit(client, "simulate", options)
    #expect([200, 202].contains(asked.status))
    let id = try #require(asked.json["id"] as? String)
    let events = await client.get("/api/v1/runs/\(id)/events")
    #expect(events.headers["content-type"] == "text/event-stream")
    #expect(events.body.contains("event: status") && events.body.contains(#""state":"done""#))
    let run = await client.get("/api/v1/runs/\(id)")
    #expect((run.json["files"] as? [String])?.contains("series.csv") == true)
    #expect(await client.get("/api/v1/runs/\(id)/files/series.csv").body.contains("cover_days"))
    #expect(await client.get("/api/v1/runs/\(id)/files/none.csv").status == 404)
    for language in ["ar", "fr", "en"] {
      let report = await client.get("/api/v1/runs/\(id)/report?language=\(language)&digits=latin")
      #expect(report.status == 200 && report.body.contains("lang=\"\(language)\""))
      let policy = report.headers["content-security-policy"] ?? ""
      #expect(policy.contains("sandbox") && !policy.contains("script-src"))
    }
    #expect(await client.get("/api/v1/runs/\(id)/report?language=de").status == 400)
    let map = await client.get("/api/v1/runs/\(id)/geojson")
    let features = try #require(map.json["features"] as? [[String: Any]])
    let traffic = features.compactMap { ($0["properties"] as? [String: Any])?["tankers_per_day"] as? Double }
    #expect(map.headers["content-disposition"]?.hasPrefix("attachment") == true && traffic.contains { $0 > 0 })
    #expect(await client.get("/api/v1/runs/none/geojson").status == 404)
    let again = try await submit(client, "simulate", options)
    #expect(again.status == 200 && again.json["id"] as? String == id)
  }

  @Test func `a run is cancelled, and the queue has an end`() async throws {
    let client = try await TestServer.guarded.value.client
    let token = ["Authorization": "Bearer a-token-of-sixteen"]
    var ids: [String] = []
    for n in 0..<4 {
      let body = #"{"command":"wait","case":"bamako","options":{"n":"\#(n)"}}"#
      let asked = await client.ask("POST", "/api/v1/runs", token, body: body)
      if n == 3 {
        #expect(asked.status == 429 && asked.isProblem)
      } else {
        ids.append(try #require(asked.json["id"] as? String))
      }
    }
    for id in ids { #expect(await client.ask("DELETE", "/api/v1/runs/\(id)", token).status == 202) }
    for id in ids {
      let events = await client.get("/api/v1/runs/\(id)/events", token)
      #expect(events.body.contains(#""state":"cancelled""#))
    }
    #expect(await client.ask("DELETE", "/api/v1/runs/none", token).status == 404)
  }

  @Test func `a wrong option fails the run with words`() async throws {
    let folder = try await TestServer.open.value.caseFolder
    let bad: [(String, [String: String], String)] = [
      ("simulate", ["replications": "many"], "replications"), ("simulate", ["days": "0"], "days"),
      ("simulate", ["start": "soon"], "start"), ("simulate", ["seed": "-1"], "seed"),
      ("simulate", ["colour": "red"], "colour"), ("compare", ["scenarios": "nowhere"], "nowhere"),
      ("critical", ["scenario": "x"], "scenario"),
    ]
    for (command, options, word) in bad {
      let action = try #require(RunActions.all[command])
      let place = folder.deletingLastPathComponent().appending(path: "unused")
      let request = RunRequest(command: command, caseID: "bamako", options: options)
      let error = #expect(throws: UserError.self) { try action(request, folder, place, Work()) }
      #expect(error?.message.description.contains(word) == true)
      #expect(!FileManager.default.fileExists(atPath: place.path))
    }
  }

  @Test func `a scenario is saved if the case is whole with it, and else every fault is told`() async throws {
    let test = try await TestServer.guarded.value
    let token = ["Authorization": "Bearer a-token-of-sixteen"]
    let path = "/api/v1/cases/bamako/scenarios/my-test"
    let file = test.caseFolder.appending(path: "scenarios/my-test.yaml")
    let broken =
      #"{"title":{"ar":"ا","fr":"a","en":"a"},"extends":"nowhere","levers":[{"lever":"no-such","from":"x"}]}"#
    let refused = await test.client.ask("PUT", path, token, body: broken)
    #expect(refused.status == 422 && ((refused.json["errors"] as? [Any])?.count ?? 0) >= 2)
    #expect(!FileManager.default.fileExists(atPath: file.path))
    let whole = #"{"title":{"ar":"تجربة","fr":"essai","en":"trial: \"no. 1\""},"extends":"siege-2025","levers":[]}"#
    #expect(await test.client.ask("PUT", path, token, body: whole).status == 200)
    #expect(FileManager.default.fileExists(atPath: file.path))
    let read = await test.client.get(path, token)
    #expect((read.json["title"] as? [String: String])?["en"] == "trial: \"no. 1\"")
    for note in [#""one for all""#, #"{"ar":"ملاحظة","en":"remark","fr":"remarque"}"#] {
      let body = whole.replacing(#""levers""#, with: #""note":\#(note),"levers""#)
      #expect(await test.client.ask("PUT", path, token, body: body).status == 200)
      #expect(await test.client.get(path, token).body.contains(#""note":\#(note)"#))
    }
  }
}
