-- floatingpoint: values are approximate; the text is as short as reads back to the same number.
SELECT 0.1 + 0.2, 0.1 + 0.7, 1.1 + 2.2, 1.0 / 3, 2.0 / 3, 100.0 / 3, 1e22 / 7, 1e-7 / 3, 47.49, 47.49 * 100;
SELECT 9007199254740993.0, 9007199254740992.0 + 1, 4503599627370497.5, 1e21 + 1, 123456789.123456789, 0.1 + 0.2 = 0.3;
