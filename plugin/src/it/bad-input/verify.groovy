String log = new File(basedir, 'build.log').text

assert log.contains('Skipped.')
assert log.contains('src/main/openapi/nowhere.md')
assert !log.contains('Caused by')
assert !new File(basedir, 'target/generated-test-sources').exists()
