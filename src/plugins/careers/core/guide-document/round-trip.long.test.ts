import { describeRoundTrip } from './round-trip.property';

describeRoundTrip(1000);
