String log = new File(basedir, 'build.log').text
File target = new File(basedir, 'target')

assert new File(target, 'test-classes/stubwright/mappings/getPet.json').isFile()
assert new File(target, 'generated-test-sources/stubwright-stubs/it/stubs/model/Pet.java').isFile()
assert !new File(target, 'generated-test-sources/stubwright-stubs/build.gradle').exists()
assert new File(target, 'generated-test-sources/stubwright-tests/it/contract/PetsContractTest.java').text
        .contains('void getPet_404(')
assert new File(target, 'surefire-reports/TEST-it.contract.PetsContractTest.xml').isFile()
assert new File(target, 'failsafe-reports/TEST-it.PetsIT.xml').isFile()
assert new File(target, 'stubwright/it.PetsTest/mock/report.html').isFile()
assert new File(target, 'stubwright/report.json').isFile()

assert log.contains('no diagnostics')
assert new File(target, 'lint.json').text == '[]\n'
assert new File(target, 'lint.sarif').text.contains(new File(basedir, '.').toURI().normalize().toString().replace('file:/', 'file:///'))
assert log.contains('Mock stopped.')
assert log.count('source files of client stubs written') == 1
assert log.contains('Client stubs are up to date.')
assert log.contains('Contract tests are up to date.')
assert log.contains('0 mappings written, 1 unchanged')
assert !log.contains('writing file')
