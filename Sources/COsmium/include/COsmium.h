int qafila_osm_placeholder(void);
