import { describeRoundTrip } from './round-trip.property';

describeRoundTrip(2000);
