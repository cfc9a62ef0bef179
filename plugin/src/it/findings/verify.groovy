String log = new File(basedir, 'build.log').text

assert log.contains('1 contract finding')
assert log =~ /promised\.yaml:\d+(:\d+)? GET \/api\/pets -> 200: /
assert !log.contains('Caused by')
assert new File(basedir, 'target/stubwright/report.html').isFile()
