extern "C" int qafila_osm_placeholder(void) { return 0; }
