-- json1 §4.14 json_pretty(): its input may be any JSON
SELECT json_pretty('{a:[+1,],/*c*/b:''x''}'), json_pretty(jsonb('{"a":[1]}')), json_pretty('{"a b":"c\u0064"}', '--');
