-- lang_datefunc: %I and %l are hours from 1 to 12, %p and %P say which half; %k and %l pad with a space.
WITH h(v) AS (VALUES('00:00'), ('00:59'), ('01:00'), ('09:30'), ('11:59'), ('12:00'), ('12:01'), ('13:00'), ('23:59')) SELECT v, strftime('%I|%l|%k|%H|%p|%P|%R|%T', v) FROM h;
