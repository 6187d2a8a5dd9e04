-- printf "%f": "," groups the digits before the point
SELECT printf('%,f', 1234567.891), printf('%,.2f', 1234567.891), printf('%,.0f', 999999.5), printf('%,.2f', -1234.5), printf('[%,15.2f] [%-,15.2f] [%,015.2f]', 1234567.891, 1234567.891, 1234567.891), printf('%,.1f', 999.94), printf('%,.1f', 999.95), printf('%,f', 1e15);
