import { ConceptsScreen } from './concepts-screen';

const CertificationsScreen = () => <ConceptsScreen key="certification" kind="certification" />;

export default CertificationsScreen;
