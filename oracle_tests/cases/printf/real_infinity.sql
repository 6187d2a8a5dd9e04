-- printf "%f": infinity is Inf, and a row of digits under the flag "0"
SELECT printf('%f %e %g', 9e999, 9e999, 9e999), printf('%f', -9e999), printf('%+f', 9e999), printf('[%8f] [%-8f]', 9e999, -9e999), length(printf('%0f', 9e999)), printf('%08.2e', 9e999), printf('%!f', 9e999), printf('%05g', 9e999);
