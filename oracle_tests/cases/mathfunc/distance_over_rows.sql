-- lang_mathfunc: the haversine formula over pairs of rows
CREATE TABLE c(name, lat, lon);
INSERT INTO c VALUES ('Berlin', 52.52, 13.405), ('Paris', 48.8566, 2.3522), ('Lima', -12.0464, -77.0428);
SELECT a.name, b.name, round(2 * 6371 * asin(sqrt(pow(sin(radians(b.lat - a.lat) / 2), 2) + cos(radians(a.lat)) * cos(radians(b.lat)) * pow(sin(radians(b.lon - a.lon) / 2), 2))), 3) FROM c a JOIN c b ON a.name < b.name ORDER BY 1, 2;
