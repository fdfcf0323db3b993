/// The tables every GeoPackage has, and those that extensions add.
enum GeoPackageSchema {
  /// `GPKG` in ASCII.
  static let applicationID = 0x4750_4b47
  /// 1.3.0
  static let version = 10_300

  static let base = """
    CREATE TABLE gpkg_spatial_ref_sys (
      srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
      organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT);
    INSERT INTO gpkg_spatial_ref_sys VALUES
      ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined cartesian coordinate reference system'),
      ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
      ('WGS 84 geodetic', 4326, 'EPSG', 4326, '\(wgs84)',
       'longitude/latitude coordinates in decimal degrees on the WGS 84 spheroid');
    CREATE TABLE gpkg_contents (
      table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE, description TEXT DEFAULT '',
      last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
      min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
      CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id));
    CREATE TABLE gpkg_geometry_columns (
      table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL, srs_id INTEGER NOT NULL,
      z TINYINT NOT NULL, m TINYINT NOT NULL,
      CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
      CONSTRAINT uk_gc_table_name UNIQUE (table_name),
      CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
      CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id));
    CREATE TABLE gpkg_extensions (
      table_name TEXT, column_name TEXT, extension_name TEXT NOT NULL, definition TEXT NOT NULL, scope TEXT NOT NULL,
      CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name));
    """

  private static let wgs84 =
    #"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],"#
    + #"PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],"#
    + #"AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]"#

  /// The table of styles as QGIS makes it.
  static let styles = """
    CREATE TABLE layer_styles (
      id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256), f_table_schema TEXT(256),
      f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT, styleSLD TEXT,
      useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
      update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')));
    """

  static let geometryColumn = "geom"

  /// The spatial index of a table (extension `gpkg_rtree_index`) with the triggers that keep it right when the layer is
  /// edited.
  static func spatialIndex(_ table: String) -> (table: String, triggers: String) {
    let (t, c, i) = (table, geometryColumn, "fid")
    let index = "rtree_\(t)_\(c)"
    let row = "NEW.\(i), ST_MinX(NEW.\(c)), ST_MaxX(NEW.\(c)), ST_MinY(NEW.\(c)), ST_MaxY(NEW.\(c))"
    let filled = "NEW.\(c) NOT NULL AND NOT ST_IsEmpty(NEW.\(c))"
    let empty = "(NEW.\(c) ISNULL OR ST_IsEmpty(NEW.\(c)))"
    return (
      "CREATE VIRTUAL TABLE \(index) USING rtree(id, minx, maxx, miny, maxy)",
      """
      CREATE TRIGGER \(index)_insert AFTER INSERT ON \(t) WHEN (\(filled))
      BEGIN INSERT OR REPLACE INTO \(index) VALUES (\(row)); END;
      CREATE TRIGGER \(index)_update1 AFTER UPDATE OF \(c) ON \(t) WHEN OLD.\(i) = NEW.\(i) AND (\(filled))
      BEGIN INSERT OR REPLACE INTO \(index) VALUES (\(row)); END;
      CREATE TRIGGER \(index)_update2 AFTER UPDATE OF \(c) ON \(t) WHEN OLD.\(i) = NEW.\(i) AND \(empty)
      BEGIN DELETE FROM \(index) WHERE id = OLD.\(i); END;
      CREATE TRIGGER \(index)_update3 AFTER UPDATE ON \(t) WHEN OLD.\(i) != NEW.\(i) AND (\(filled))
      BEGIN DELETE FROM \(index) WHERE id = OLD.\(i); INSERT OR REPLACE INTO \(index) VALUES (\(row)); END;
      CREATE TRIGGER \(index)_update4 AFTER UPDATE ON \(t) WHEN OLD.\(i) != NEW.\(i) AND \(empty)
      BEGIN DELETE FROM \(index) WHERE id IN (OLD.\(i), NEW.\(i)); END;
      CREATE TRIGGER \(index)_delete AFTER DELETE ON \(t) WHEN OLD.\(c) NOT NULL
      BEGIN DELETE FROM \(index) WHERE id = OLD.\(i); END;
      """
    )
  }
}
