import '../../examples/sixth-agency/suite/crisis.test.ts'
