export { certificatePdf, type OnCertificate } from './certificate-pdf';
export type { CertificateView } from './certificates.repository';
export { CertificatesService } from './certificates.service';
export { certificateIssued, certificateRevoked } from './credentials.events';
export { CredentialsModule } from './credentials.module';
export { CredentialsWebModule } from './credentials-web.module';
export { certificateNumber, newVerifyCode, yearInVietNam } from './domain/certificate-number';
export { credentialsSchema } from './schema';
