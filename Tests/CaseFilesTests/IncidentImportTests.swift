import CaseFiles
import Cases
import Foundation
import Geography
import TestSupport
import Testing

struct IncidentImportTests {
  static let new = """
    event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,actor2,country,location,latitude,longitude,geo_precision,source,notes,fatalities,tags,timestamp
    BFA101,01 January 2025,2025,1,Political violence,Battles,Armed clash,Insurgents: The Group,Military Forces,Burkina Faso,West Town,11.8,-0.4,1,Example Press,"On 1 January, an ambush on a fuel convoy: tankers burned.",3,,1700000000
    BFA102,2025-01-05,2025,2,Political violence,Violence against civilians,Abduction/forced disappearance,The insurgents,Civilians,Burkina Faso,North,13.3,-1.2,2,Example Press,Two drivers were taken.,0,,1700000000
    BFA103,03 February 2025,2025,3,Political violence,Explosions/Remote violence,Remote explosive/landmine/IED,Unidentified,Civilians,Burkina Faso,Far,20,10,3,Example Press,A mine.,1,,1700000000
    BFA101,01 January 2025,2025,1,Political violence,Battles,Armed clash,Military Forces,Insurgents,Burkina Faso,West Town,11.8,-0.4,1,Example Press,The same event again.,3,,1700000000

    """

  static let old = """
    DATA_ID,ISO,EVENT_ID_CNTY,EVENT_ID_NO_CNTY,EVENT_DATE,YEAR,TIME_PRECISION,EVENT_TYPE,SUB_EVENT_TYPE,ACTOR1,INTER1,COUNTRY,LOCATION,LATITUDE,LONGITUDE,GEO_PRECISION,SOURCE,NOTES,FATALITIES,ISO3
    1,854,BFA7,7,15-August-2020,2020,1,Battles,Government regains territory,Military Forces,1,Burkina Faso,East Town,12.1,0.4,1,Example Press,Soldiers came.,0,BFA

    """

  static let ucdp = """
    id,relid,year,type_of_violence,side_a,side_b,source_article,source_date,source_headline,where_prec,where_coordinates,where_description,latitude,longitude,country,event_clarity,date_prec,date_start,date_end,best,high,low
    9001,x,2024,1,Government,Insurgents,a,2024-05-02,Soldiers repelled an attack on a fuel convoy,1,West Town,,11.8,-0.4,Burkina Faso,1,1,2024-05-01 00:00:00.000,2024-05-01 00:00:00.000,4,6,2
    9002,x,2024,3,Insurgents,Civilians,a,2024-05-02,Village attacked,4,Province,,12.1,0.4,Burkina Faso,2,4,2024-05-03,2024-05-29,10,10,10
    9003,x,2024,2,A,B,a,2024-05-02,Clash,6,Country,,12.1,0.4,Burkina Faso,2,5,2024-02-03,2024-11-29,1,1,1
    9004,x,2024,1,A,B,a,2024-05-02,Clash,2,Near,,12.1,0.4,Burkina Faso,1,2,2024-03-05,2024-03-09,1,1,1

    """

  func read(_ text: String, into value: Case? = nil, _ options: IncidentImport.Options = .init()) throws
    -> IncidentImport.Result
  {
    try IncidentImport.read(Array(text.utf8), file: "events.csv", into: value, options: options)
  }

  @Test func `ACLED events keep the precision of date and place`() throws {
    let result = try read(Self.new)
    #expect(result.source == .acled && result.read == 4 && result.duplicates == 1)
    let incidents = result.incidents
    #expect(incidents.map(\.id) == ["ACLED-BFA101", "ACLED-BFA102", "ACLED-BFA103"])
    #expect(
      incidents.map(\.date) == [
        ImpreciseDay(first: Day("2025-01-01")!, precision: .day),
        ImpreciseDay(first: Day("2025-01-02")!, precision: .week),
        ImpreciseDay(first: Day("2025-02-01")!, precision: .month),
      ])
    #expect(incidents.map(\.locationPrecisionKm) == [5, 25, 100])
    #expect(incidents.map(\.type) == [.convoyAttack, .kidnapping, .ied])
    #expect(incidents.map(\.killed) == [3, 0, 1])
    #expect(incidents[0].source == "ACLED: Example Press")
  }

  @Test func `old ACLED columns and dates are read`() throws {
    let result = try read(Self.old)
    #expect(result.incidents.map(\.id) == ["ACLED-BFA7"])
    #expect(result.incidents[0].date.first == Day("2020-08-15"))
    #expect(result.incidents[0].type == .clash)
    #expect(result.incidents[0].coordinate == Coordinate(latitude: 12.1, longitude: 0.4))
  }

  @Test func `UCDP spans become the smallest week, month, quarter or year that holds them`() throws {
    let result = try read(Self.ucdp)
    #expect(result.source == .ucdp)
    #expect(result.incidents.map(\.date.precision) == [.day, .month, .year, .week])
    #expect(result.incidents.map(\.date.first.description) == ["2024-05-01", "2024-05-01", "2024-01-01", "2024-03-05"])
    #expect(result.incidents.map(\.type) == [.convoyAttackRepelled, .townAttack, .clash, .clash])
    #expect(result.incidents.map(\.locationPrecisionKm) == [5, 150, 500, 25])
    #expect(result.incidents.map(\.confidence) == [.high, .medium, .medium, .high])
  }

  @Test func `events are put to the case's places, actors and corridors`() throws {
    let fixture = try CaseFixture()
    let value = try CaseLoader.load(fixture.folder)
    let result = try read(Self.new, into: value, .init(near: 50, corridorWithin: 20))
    #expect(result.incidents.map(\.id) == ["ACLED-BFA101", "ACLED-BFA102"])
    #expect(result.farFromRoads == 1 && result.onCorridors == 1)
    #expect(result.incidents.map(\.place) == ["west_town", "north_town"])
    #expect(result.incidents.map(\.corridor) == ["west", nil])
    #expect(result.incidents.map(\.actor) == ["insurgents", "insurgents"])
    let days = try read(Self.new, into: value, .init(from: Day("2025-01-03"), to: Day("2025-01-31")))
    #expect(days.incidents.map(\.id) == ["ACLED-BFA102"] && days.outsideDates == 2)
  }

  @Test func `imported incidents are rows of the case, and a second import adds none`() throws {
    let fixture = try CaseFixture()
    let first = try read(Self.new, into: try CaseLoader.load(fixture.folder))
    try IncidentTable.append(first.incidents, to: fixture.folder)
    let value = try CaseLoader.load(fixture.folder)
    #expect(Array(value.incidents.suffix(3)) == first.incidents)
    let second = try read(Self.new, into: value)
    #expect(second.incidents.isEmpty && second.duplicates == 4)
  }

  @Test func `rows are added in the order and with the delimiter of the file`() throws {
    let fixture = try CaseFixture()
    try fixture.write("type;id;date;confidence;source;lat;lon;date_precision", to: "incidents.csv")
    try IncidentTable.append(read(Self.new).incidents, to: fixture.folder)
    let value = try CaseLoader.load(fixture.folder)
    #expect(value.incidents.map(\.id) == ["ACLED-BFA101", "ACLED-BFA102", "ACLED-BFA103"])
    #expect(value.incidents[1].date == ImpreciseDay(first: Day("2025-01-02")!, precision: .week))
  }

  @Test func `the printed table is an incidents table`() throws {
    let text = IncidentTable.text(try read(Self.new).incidents)
    let (rows, problems) = CaseFile.table(Array(text.utf8), CaseTables.table("incidents.csv")!)
    #expect(problems.isEmpty && rows.count == 3)
  }

  @Test(arguments: [
    ("year,longitude,latitude,where_coordinates,best,deaths_civilians\n2003,4,23,x,8,0\n", "aggregated-events"),
    ("WEEK,REGION,COUNTRY,ADMIN1,EVENT_TYPE,EVENTS,FATALITIES\n2024-01-06,a,b,c,d,1,2\n", "aggregated-events"),
    ("a,b\n1,2\n", "unknown-columns"), ("event_id_cnty,event_date,event_type,latitude\n", "unknown-columns"),
    ("", "empty-table"),
  ])
  func `sums and other tables are refused`(text: String, code: String) throws {
    let error = try #require(throws: InvalidCase.self) { try read(text) }
    #expect(error.problems.map(\.code) == [code])
  }

  @Test func `rows that cannot be read are named and left out`() throws {
    let text =
      Self.new + "BFA9,sometime,2025,1,x,Battles,Armed clash,a,b,c,d,12,1,1,s,n,0,,1\nBFA10,2025-01-01,2025,1,x\n"
      + ",2025-01-01,2025,1,x,Battles,Armed clash,a,b,c,d,12,1,1,s,n,0,,1\n"
      + "BFA11,2025-01-01,2025,1,x,Battles,Armed clash,a,b,c,d,120,1,1,s,n,0,,1\n"
    let result = try read(text)
    #expect(result.incidents.count == 3 && result.unreadable == 4)
    #expect(result.warnings.map(\.code) == ["bad-date", "field-count", "bad-id", "outside-coordinates"])
    #expect(result.warnings.map(\.line) == [6, 7, 8, 9])
  }

  @Test(.enabled(if: SharedData.isPresent))
  func `the yearly UCDP file of the reference data is refused`() throws {
    let data = try Data(contentsOf: SharedData.url("conflict/ucdp-ged-20.1-west-africa-years.csv"))
    let error = try #require(throws: InvalidCase.self) { try IncidentImport.read(Array(data), file: "ucdp.csv") }
    #expect(error.problems.map(\.code) == ["aggregated-events"])
  }
}
